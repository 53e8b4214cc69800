import { ToastNotification } from "@carbon/react";
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";

type Kind = "success" | "error" | "info";
interface Toast {
  id: number;
  kind: Kind;
  title: string;
  text?: string;
}

const ToastContext = createContext<(kind: Kind, title: string, text?: string) => void>(() => undefined);

/** Tells a person what happened, for some seconds. */
export const useToast = () => useContext(ToastContext);

let nextId = 1;

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback((kind: Kind, title: string, text?: string) => setToasts((all) => [...all.slice(-2), { id: nextId++, kind, title, text }]), []);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className="df-toasts" aria-live="polite">
        {toasts.map((toast) => (
          <ToastNotification key={toast.id} data-testid="toast" lowContrast kind={toast.kind} title={toast.title} subtitle={toast.text} timeout={toast.kind === "error" ? 12_000 : 5000} onClose={() => close(toast.id)} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}
