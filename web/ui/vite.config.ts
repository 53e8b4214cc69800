import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  server: { host: "127.0.0.1", proxy: { "/api": process.env.DOCKFLOW ?? "http://127.0.0.1:8080" } },
  // The Camunda modeler is one library of this size; only who opens a diagram to change it loads it.
  build: { chunkSizeWarningLimit: 2600 },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ["node_modules"] } } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/testSetup.ts"], testTimeout: 30_000 },
});
