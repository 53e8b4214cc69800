import { Button, Form, InlineNotification, PasswordInput, Stack, TextInput } from "@carbon/react";
import { ArrowRight } from "@carbon/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { http, type Problem } from "../api/http";
import type { Session } from "../api/types";

/** Asks for name and password; the address stays, so that a person whose session ended comes back to the same page. */
export function LoginPage({ expiredUser }: { expiredUser?: string }) {
  const client = useQueryClient();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const login = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const session = await http.post<Session>("/api/session", { username: username.trim(), password });
      if (session.username !== expiredUser) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
      client.setQueryData(["session"], session);
      void client.invalidateQueries();
    } catch (problem) {
      setRefusal((problem as Problem).message);
      setBusy(false);
    }
  };

  return (
    <main className="df-login">
      <title>Log in · Dockflow</title>
      <section className="df-login-card">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1>Dockflow</h1>
        <p className="df-subtitle">From the truck that arrives to the truck that leaves.</p>
        <Form onSubmit={(event) => void login(event)}>
          <Stack gap={6}>
            {refusal ? (
              <InlineNotification kind="error" lowContrast hideCloseButton title="Not logged in." subtitle={refusal} />
            ) : (
              expiredUser && <InlineNotification kind="info" lowContrast hideCloseButton title="Your session has ended." subtitle="Log in again to go on where you were." />
            )}
            <TextInput id="username" data-testid="login-username" size="lg" labelText="User name" autoComplete="username" autoCapitalize="none" autoFocus value={username} onChange={(event) => setUsername(event.target.value)} />
            <PasswordInput id="password" data-testid="login-password" size="lg" labelText="Password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
            <Button type="submit" data-testid="login-submit" renderIcon={ArrowRight} disabled={busy || !username || !password} className="df-wide">
              Log in
            </Button>
          </Stack>
        </Form>
      </section>
    </main>
  );
}
