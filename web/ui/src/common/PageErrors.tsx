import { Button, InlineNotification } from "@carbon/react";
import { Component, type ReactNode } from "react";

/** Keeps menu and header usable when a page breaks, for instance because a new release replaced its code. */
export class PageErrors extends Component<{ page: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: { page: string }) {
    if (before.page !== this.props.page && this.state.broken) this.setState({ broken: false });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="df-error">
        <InlineNotification kind="error" lowContrast hideCloseButton title="This page cannot be shown." subtitle="Load it again. If that does not help, tell an administrator which page it was." />
        <Button kind="tertiary" size="md" onClick={() => window.location.reload()}>
          Load again
        </Button>
      </div>
    );
  }
}
