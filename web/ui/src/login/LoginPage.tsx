import { Button, Form, InlineNotification, PasswordInput, Stack, TextInput } from "@carbon/react";
import { ArrowRight } from "@carbon/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { http, type Problem } from "../api/http";
import type { Session } from "../api/types";

/** Asks for name and password. */
export function LoginPage({ problem }: { problem?: string }) {
  const client = useQueryClient();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [message, setMessage] = useState(problem);
  const [busy, setBusy] = useState(false);

  const login = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const session = await http.post<Session>("/api/session", { username: username.trim(), password });
      client.setQueryData(["session"], session);
    } catch (refusal) {
      setMessage((refusal as Problem).message);
      setBusy(false);
    }
  };

  return (
    <main className="df-login">
      <section className="df-login-card">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1>Dockflow</h1>
        <p className="df-subtitle">From the truck that arrives to the truck that leaves.</p>
        <Form onSubmit={(event) => void login(event)}>
          <Stack gap={6}>
            {message && <InlineNotification kind="error" lowContrast hideCloseButton title="Not logged in." subtitle={message} />}
            <TextInput id="username" data-testid="login-username" labelText="User name" autoComplete="username" autoCapitalize="none" autoFocus value={username} onChange={(event) => setUsername(event.target.value)} />
            <PasswordInput id="password" data-testid="login-password" labelText="Password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
            <Button type="submit" data-testid="login-submit" renderIcon={ArrowRight} disabled={busy || !username || !password} className="df-wide">
              Log in
            </Button>
          </Stack>
        </Form>
      </section>
    </main>
  );
}
