import { Content, Header, HeaderGlobalAction, HeaderGlobalBar, HeaderMenu, HeaderMenuButton, HeaderMenuItem, HeaderName, HeaderNavigation, SideNav, SideNavItems, SideNavLink, SkipToContent, Theme } from "@carbon/react";
import { Asleep, Light, Logout } from "@carbon/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { http } from "../api/http";
import type { Session } from "../api/types";
import { useAction } from "../common/useAction";
import { useLiveUpdates, type Live } from "../live/useLiveUpdates";
import { menuOf } from "./screens";
import type { ThemeName } from "./useTheme";

const LIVE: Record<Live, string> = { connecting: "Connecting", live: "Live", lost: "Reconnecting" };

interface Props {
  session: Session;
  reachable: boolean;
  theme: ThemeName;
  onToggleTheme: () => void;
  children: ReactNode;
}

/** Header, menu and content; the menu folds away on small screens. */
export function Shell({ session, reachable, theme, onToggleTheme, children }: Props) {
  const client = useQueryClient();
  const { pathname } = useLocation();
  const stream = useLiveUpdates();
  const live = reachable ? stream : "lost";
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => setMenuOpen(false), [pathname]);
  const logout = useAction({
    run: () => http.delete("/api/session"),
    stale: [],
    done: () => {
      client.clear();
      window.location.assign("/");
      return undefined;
    },
  });

  const menus = menuOf(session);
  const isCurrent = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  return (
    <>
      <Theme theme="g100">
        <Header aria-label="Dockflow">
          <SkipToContent />
          <HeaderMenuButton aria-label={menuOpen ? "Close menu" : "Open menu"} isActive={menuOpen} onClick={() => setMenuOpen(!menuOpen)} />
          <HeaderName as={NavLink} to="/" prefix="">
            <span className="df-brand">
              <img src="/favicon.svg" alt="" width={22} height={22} />
              Dockflow
            </span>
          </HeaderName>
          <HeaderNavigation aria-label="Pages">
            {menus.map(({ name, screens }) => {
              const items = screens.map((screen) => (
                <HeaderMenuItem key={screen.path} as={NavLink} to={screen.path} isActive={isCurrent(screen.path)}>
                  {screen.name}
                </HeaderMenuItem>
              ));
              return screens.length === 1 ? (
                items
              ) : (
                <HeaderMenu key={name} aria-label={name} menuLinkName={name} isActive={screens.some((screen) => isCurrent(screen.path))}>
                  {items}
                </HeaderMenu>
              );
            })}
          </HeaderNavigation>
          <HeaderGlobalBar>
            <span className={`df-connection df-connection--${live}`} role="status" title={LIVE[live]}>
              <span className="df-connection-text">{LIVE[live]}</span>
            </span>
            <span className="df-user" title={session.roles.join(", ")}>
              {session.displayName}
            </span>
            <HeaderGlobalAction aria-label={theme === "g10" ? "Dark theme" : "Light theme"} onClick={onToggleTheme}>
              {theme === "g10" ? <Asleep size={20} /> : <Light size={20} />}
            </HeaderGlobalAction>
            <HeaderGlobalAction aria-label="Log out" tooltipAlignment="end" onClick={() => logout.mutate(undefined)}>
              <Logout size={20} />
            </HeaderGlobalAction>
          </HeaderGlobalBar>
          {menuOpen && (
            <SideNav aria-label="Pages" expanded isPersistent={false} onOverlayClick={() => setMenuOpen(false)}>
              <SideNavItems>
                {menus.flatMap(({ screens }) =>
                  screens.map((screen) => (
                    <SideNavLink key={screen.path} as={NavLink} to={screen.path} isActive={isCurrent(screen.path)} large>
                      {screen.name}
                    </SideNavLink>
                  )),
                )}
                <li className="df-menu-user">{session.displayName}</li>
              </SideNavItems>
            </SideNav>
          )}
        </Header>
      </Theme>
      <Content id="main-content" className="df-content">
        {!reachable && (
          <p role="alert" className="df-banner" data-testid="unreachable">
            <strong>Dockflow cannot be reached.</strong> What you see may be old. It is tried again every few seconds.
          </p>
        )}
        {children}
      </Content>
    </>
  );
}
