import { ActionIcon, AppShell, Burger, Group, NavLink, ScrollArea, Text, Tooltip } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Suspense, useEffect, useRef } from 'react';
import { Link, Outlet, useLocation, useMatch } from 'react-router';
import { ApplyButton } from '../apply/apply-button.js';
import { useRedactionNews } from '../deliveries/redaction/use-redaction-news.js';
import { OverloadBanner } from '../status/overload-banner.js';
import { AccountMenu } from './account-menu.js';
import { Brand } from './brand.js';
import { ColorSchemeSwitch } from './color-scheme-switch.js';
import { Loading } from './loading.js';
import { NAVIGATION, type Place } from './navigation.js';

const WIDE = 216;
const NARROW = 60;

/** Header, navigation and the screen between them. */
export function AppFrame() {
  useRedactionNews();
  const [opened, { toggle, close }] = useDisclosure(false);
  // The canvas wants the room, lists do not: each remembers its own choice.
  const onCanvas = useMatch('/flows/:id') !== null;
  const [narrowLists, setNarrowLists] = useNarrow('lists', false);
  const [narrowCanvas, setNarrowCanvas] = useNarrow('canvas', true);
  const [narrow, setNarrow] = onCanvas ? [narrowCanvas, setNarrowCanvas] : [narrowLists, setNarrowLists];
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: narrow ? NARROW : WIDE, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={0}
      transitionDuration={120}
    >
      <a className="hs-skip" href="#screen">
        Skip to the screen
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Brand />
          </Group>
          <Group gap="xs" wrap="nowrap">
            <ApplyButton />
            <ColorSchemeSwitch />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p={8} aria-label="Screens">
        <AppShell.Section grow component={ScrollArea}>
          {NAVIGATION.map((group) => (
            <div key={group.title}>
              <Text
                size="xs"
                c="dimmed"
                fw={600}
                px={10}
                pt={12}
                pb={4}
                className={narrow ? 'hs-hidden' : ''}
              >
                {group.title}
              </Text>
              {group.places.map((place) => (
                <PlaceLink key={place.to} place={place} narrow={narrow} onClick={close} />
              ))}
            </div>
          ))}
        </AppShell.Section>
        <AppShell.Section visibleFrom="sm">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={narrow ? 'Show the names in the navigation' : 'Show only icons in the navigation'}
            onClick={() => setNarrow(!narrow)}
          >
            {narrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="screen" tabIndex={-1} style={{ outline: 'none' }}>
        <OverloadBanner />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}

function useNarrow(place: string, defaultValue: boolean) {
  return useLocalStorage({
    key: `hookswitch.navigation.narrow.${place}`,
    defaultValue,
    getInitialValueInEffect: false,
  });
}

function PlaceLink({ place, narrow, onClick }: { place: Place; narrow: boolean; onClick: () => void }) {
  const { pathname } = useLocation();
  const active = pathname === place.to || pathname.startsWith(`${place.to}/`);
  const link = useRef<HTMLAnchorElement>(null);
  // In a low window the list of screens is longer than the window: where one is stays in sight.
  useEffect(() => {
    if (active) link.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <Tooltip label={place.label} position="right" disabled={!narrow}>
      <NavLink
        ref={link}
        component={Link}
        to={place.to}
        label={place.label}
        aria-label={place.label}
        aria-current={active ? 'page' : undefined}
        active={active}
        leftSection={<place.icon size={18} stroke={1.7} />}
        onClick={onClick}
        style={{ borderRadius: 8, minHeight: 38 }}
        styles={narrow ? { body: { display: 'none' }, section: { margin: 0 } } : {}}
      />
    </Tooltip>
  );
}
