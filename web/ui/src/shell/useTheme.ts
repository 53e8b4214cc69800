import { useEffect, useState } from "react";

export type ThemeName = "g10" | "g100";
const STORED = "dockflow-theme";

function initial(): ThemeName {
  const stored = localStorage.getItem(STORED);
  if (stored === "g10" || stored === "g100") return stored;
  return window.matchMedia?.("(prefers-color-scheme: dark)").matches ? "g100" : "g10";
}

/** Light or dark, as the person chose last or the system says. */
export function useTheme(): [ThemeName, () => void] {
  const [theme, setTheme] = useState<ThemeName>(initial);
  useEffect(() => {
    document.documentElement.dataset.carbonTheme = theme;
  }, [theme]);
  const toggle = () => {
    const next = theme === "g10" ? "g100" : "g10";
    localStorage.setItem(STORED, next);
    setTheme(next);
  };
  return [theme, toggle];
}
