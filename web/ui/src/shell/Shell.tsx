import { Content, Header, HeaderGlobalAction, HeaderGlobalBar, HeaderMenuButton, HeaderMenuItem, HeaderName, HeaderNavigation, SideNav, SideNavItems, SideNavLink, SkipToContent, Theme } from "@carbon/react";
import { Asleep, Light, Logout } from "@carbon/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { http } from "../api/http";
import type { Session } from "../api/types";
import { useLiveUpdates } from "../live/useLiveUpdates";
import { screensOf } from "./screens";
import { useTheme } from "./useTheme";

const CONNECTION = { connecting: "Connecting", live: "Live", lost: "Reconnecting" } as const;

/** Header, menu and content; the menu folds away on small screens. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const client = useQueryClient();
  const location = useLocation();
  const connection = useLiveUpdates(true);
  const [theme, toggleTheme] = useTheme();
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => setMenuOpen(false), [location.pathname]);

  const logout = async () => {
    await http.delete("/api/session");
    client.clear();
    window.location.assign("/");
  };

  const screens = screensOf(session);
  const isCurrent = (path: string) => location.pathname.startsWith(path);
  return (
    <>
      <Theme theme="g100">
        <Header aria-label="Dockflow">
          <SkipToContent />
          <HeaderMenuButton aria-label={menuOpen ? "Close menu" : "Open menu"} isActive={menuOpen} onClick={() => setMenuOpen(!menuOpen)} />
          <HeaderName as={NavLink} to="/" prefix="">
            <img src="/favicon.svg" alt="" width={22} height={22} className="df-logo" /> Dockflow
          </HeaderName>
          <HeaderNavigation aria-label="Pages">
            {screens.map((screen) => (
              <HeaderMenuItem key={screen.path} as={NavLink} to={screen.path} isActive={isCurrent(screen.path)}>
                {screen.name}
              </HeaderMenuItem>
            ))}
          </HeaderNavigation>
          <HeaderGlobalBar>
            <span className={`df-connection df-connection--${connection}`} role="status">
              <span className="df-connection-text">{CONNECTION[connection]}</span>
            </span>
            <span className="df-user" title={session.roles.join(", ")}>
              {session.displayName}
            </span>
            <HeaderGlobalAction aria-label={theme === "g10" ? "Dark theme" : "Light theme"} onClick={toggleTheme}>
              {theme === "g10" ? <Asleep size={20} /> : <Light size={20} />}
            </HeaderGlobalAction>
            <HeaderGlobalAction aria-label="Log out" tooltipAlignment="end" onClick={() => void logout()}>
              <Logout size={20} />
            </HeaderGlobalAction>
          </HeaderGlobalBar>
          {menuOpen && (
            <SideNav aria-label="Pages" expanded isPersistent={false} onOverlayClick={() => setMenuOpen(false)}>
              <SideNavItems>
                {screens.map((screen) => (
                  <SideNavLink key={screen.path} as={NavLink} to={screen.path} isActive={isCurrent(screen.path)} large>
                    {screen.name}
                  </SideNavLink>
                ))}
              </SideNavItems>
            </SideNav>
          )}
        </Header>
      </Theme>
      <Content id="main-content" className="df-content">
        {children}
      </Content>
    </>
  );
}
