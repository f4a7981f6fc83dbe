import type { Language } from "../codes/index.ts";
import { publishPolicy } from "../policy/index.ts";
import type { PublishedPolicy } from "../policy/index.ts";
import type { Route } from "./options.ts";

/** What `GET /.well-known/websocket-policy` answers. */
export interface PublishedRoutes {
  readonly version: 1;
  readonly routes: readonly (PublishedPolicy & {
    readonly route: string;
    readonly path: string;
    readonly host?: string;
  })[];
}

/** @param language Of the advice; everything else is data. */
export function publishRoutes(routes: readonly Route[], language: Language): PublishedRoutes {
  return {
    version: 1,
    routes: routes.map(({ name, match, policy }) => ({
      route: name,
      path: match.path,
      ...(match.host === undefined ? {} : { host: match.host }),
      ...publishPolicy(policy, language),
    })),
  };
}
