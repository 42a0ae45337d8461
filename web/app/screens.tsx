import { lazy, type ReactNode, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { FirstScreen } from '../views/first-screen/first-screen.js';
import { NotFound } from './not-found.js';

/** All screens but the first are loaded when they are needed, or when there is nothing else to do. */
const load = {
  workspace: () => import('../views/workspace/workspace.js'),
  path: () => import('../views/path/path.js'),
  search: () => import('../views/search/search.js'),
  article: () => import('../views/article/article.js'),
  said: () => import('../views/said/said.js'),
  entity: () => import('../views/entity/entity.js'),
};

const Search = lazy(() => load.search().then((view) => ({ default: view.Search })));
const Path = lazy(() => load.path().then((view) => ({ default: view.Path })));
const Article = lazy(() => load.article().then((view) => ({ default: view.Article })));
const Said = lazy(() => load.said().then((view) => ({ default: view.Said })));
const Entity = lazy(() => load.entity().then((view) => ({ default: view.Entity })));
const Workspace = lazy(() => load.workspace().then((view) => ({ default: view.Workspace })));

/** Which screen an address shows. The server answers these addresses with the page: src/http/explorer.ts. */
export function Screens(): ReactNode {
  useEffect(() => {
    const timer = setTimeout(() => {
      // What cannot be loaded now is tried again when it is needed, and then said.
      for (const one of Object.values(load)) one().catch(() => undefined);
    }, 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Switch>
      <Route path="/" component={FirstScreen} />
      <Route path="/search" component={Search} />
      <Route path="/path" component={Path} />
      <Route path="/a/:id">{({ id }) => <Article key={id} id={id} />}</Route>
      <Route path="/said" component={Said} />
      <Route path="/e/:id">{({ id }) => <Entity key={id} id={decoded(id)} />}</Route>
      <Route path="/graph" component={Workspace} />
      <Route component={NotFound} />
    </Switch>
  );
}

/** An id as it was before it was put into an address; as it stands, where it was never put there. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
