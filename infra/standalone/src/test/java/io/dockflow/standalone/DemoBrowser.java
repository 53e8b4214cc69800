package io.dockflow.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import io.dockflow.standalone.demo.DemoAccount;

/**
 * The system's Chromium, with one window for each person: a phone for those on the floor,
 * a desktop for the office.
 */
final class DemoBrowser implements AutoCloseable {

	private static final double PATIENCE = 60_000;

	private static final Path PICTURES = Path.of("target/screenshots");

	private final URI address;

	private final Playwright playwright;

	private final Browser browser;

	private final Map<String, Page> windows = new HashMap<>();

	DemoBrowser(URI address) {
		this.address = address;
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(executable()))
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic")));
	}

	/** The window of somebody at a desk, signed in. */
	Page desktopOf(String username) {
		return this.windows.computeIfAbsent(username, (name) -> signIn(name, 1440, 900));
	}

	/** The handheld of somebody on the floor, signed in. */
	Page phoneOf(String username) {
		return this.windows.computeIfAbsent(username, (name) -> signIn(name, 390, 844));
	}

	Page open(Page window, String path) {
		window.navigate(this.address.resolve(path).toString());
		return window;
	}

	/** Keeps what everybody sees, for whoever reads a failure. */
	void takePictures(String when) {
		this.windows.forEach((name, window) -> window
			.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("%s-%s.png".formatted(when, name)))));
	}

	private Page signIn(String username, int width, int height) {
		var page = this.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)).newPage();
		page.setDefaultTimeout(PATIENCE);
		open(page, "/");
		page.getByTestId("login-username").fill(username);
		page.getByTestId("login-password").fill(DemoAccount.PASSWORD);
		page.getByTestId("login-submit").click();
		page.getByRole(AriaRole.BANNER).waitFor();
		return page;
	}

	private static String executable() {
		var named = System.getenv("DOCKFLOW_CHROMIUM");
		return (named != null) ? named : "/usr/bin/chromium";
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
