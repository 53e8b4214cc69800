# Finds the tools that infra/run and infra/test need, or says what is missing and how to get it.
# Sourced; runs on the bash 3.2 of macOS.

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

on_mac() { [ "$(uname -s)" = Darwin ]; }

# The feature number (21, 25, ...) of the JDK in that folder; nothing if there is none.
jdk_feature() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1
}

jdk_folders() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  local java
  java=$(command -v java || true)
  if [ -n "$java" ] && ! on_mac; then
    java=$(readlink -f "$java")
    printf '%s\n' "${java%/bin/java}"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 21+ 2>/dev/null || true
  fi
  ls -d /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* 2>/dev/null || true
}

# Sets JAVA_HOME to a JDK that is new enough, wherever it is installed.
require_jdk() {
  local folder feature seen=''
  while IFS= read -r folder; do
    feature=$(jdk_feature "$folder")
    if [ -n "$feature" ] && [ "$feature" -ge 21 ]; then
      export JAVA_HOME=$folder
      return 0
    fi
    [ -z "$feature" ] || seen="$seen $feature"
  done <<EOF
$(jdk_folders)
EOF
  fail "Dockflow needs a JDK 21 or newer, but found ${seen:-none}." \
    "Get one: apt-get install openjdk-21-jdk, brew install openjdk@21, sdk install java 21-tem, or https://adoptium.net." \
    "If it is installed in an unusual place, name it in JAVA_HOME."
}

require_maven() {
  command -v mvn >/dev/null 2>&1 || fail "Dockflow needs Maven 3.8 or newer, but there is no mvn on the PATH." \
    "Get it: apt-get install maven, brew install maven, sdk install maven, or https://maven.apache.org/download.cgi."
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  at_least "$version" 3 8 || fail "Dockflow needs Maven 3.8 or newer, but mvn is ${version:-unknown}." \
    "Get a newer one: sdk install maven, brew install maven, or https://maven.apache.org/download.cgi."
}

require_node() {
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
    fail "Dockflow needs Node.js 20 or newer with npm, but there is no node or npm on the PATH." \
      "Get it: brew install node, nvm install 20, or https://nodejs.org/en/download."
  local version
  version=$(node -v | sed 's/^v//')
  at_least "$version" 20 0 || fail "Dockflow needs Node.js 20 or newer, but node is $version." \
    "Get a newer one: nvm install 20, brew upgrade node, or https://nodejs.org/en/download."
}

# at_least 3.9.1 3 8: whether the version's first two numbers reach the two given.
at_least() {
  local major=${1%%.*} rest=${1#*.}
  local minor=${rest%%.*}
  [ -n "$major" ] || return 1
  [ "$major" -gt "$2" ] || { [ "$major" -eq "$2" ] && [ "${minor:-0}" -ge "$3" ]; }
}
