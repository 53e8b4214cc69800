import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// What Carbon asks a browser for and jsdom does not have.
vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
Element.prototype.scrollIntoView = () => undefined;

// Pages load their parts lazily, which takes a busy machine a while.
configure({ asyncUtilTimeout: 8000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
