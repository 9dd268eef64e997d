import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { SignedInShell } from './shell/signed-in-shell.js';
import { NotFound } from './shell/not-found.js';
import { RouteError } from './shell/route-error.js';
import { Loading } from './shell/loading.js';

/** One screen, loaded when it is first opened. The module exports the component `Screen`. */
function screen(path: string, load: () => Promise<{ Screen: React.ComponentType }>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).Screen }), ErrorBoundary: RouteError };
}

/** Every address of the editor. A new screen gets a line here and, if it is a place to go, one in `navigation.ts`. */
const screens: RouteObject[] = [
  { index: true, element: <Navigate to="/flows" replace /> },
  screen('flows', () => import('./flows/flow-list.screen.js')),
  screen('flows/:id', () => import('./flow-editor/flow-editor.screen.js')),
  { path: '*', element: <NotFound /> },
];

export function createRouter() {
  return createBrowserRouter([
    { element: <SignedInShell />, ErrorBoundary: RouteError, HydrateFallback: Loading, children: screens },
  ]);
}
