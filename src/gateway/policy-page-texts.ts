import type { Language } from "../codes/index.ts";
import type { PublishedRule } from "../policy/index.ts";

/** Words of the policy page; a missing one does not compile. */
export interface PolicyPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly rule: string;
  readonly limit: string;
  readonly ending: string;
  readonly advice: string;
  readonly burst: string;
  readonly reportMode: string;
  readonly hidden: string;
  readonly per: Readonly<Record<NonNullable<PublishedRule["per"]>, string>>;
  /** Only of units that the written figure does not carry. */
  readonly units: Readonly<Record<string, string>>;
}

export const POLICY_PAGE_TEXTS: Readonly<Record<Language, PolicyPageTexts>> = {
  en: {
    title: "WebSocket policy",
    intro:
      "What this gateway holds its clients to, route by route, and how a connection ends that goes beyond it.",
    rule: "Rule",
    limit: "Limit",
    ending: "Ends with",
    advice: "What to do",
    burst: "at once",
    reportMode: "Report mode: breaches are recorded, and no connection is closed for them.",
    hidden: "The operator does not publish the rules of this route.",
    per: { connection: "per connection", ip: "per address", route: "for all clients together" },
    units: { messages: "messages", fragments: "frames", connections: "connections" },
  },
  fr: {
    title: "Politique WebSocket",
    intro:
      "Ce que cette passerelle exige de ses clients, route par route, et comment se termine une connexion qui s’en écarte.",
    rule: "Règle",
    limit: "Limite",
    ending: "Fin de la connexion",
    advice: "Que faire",
    burst: "d’un coup",
    reportMode:
      "Mode rapport : les infractions sont consignées, et aucune connexion n’est fermée pour autant.",
    hidden: "L’exploitant ne publie pas les règles de cette route.",
    per: {
      connection: "par connexion",
      ip: "par adresse",
      route: "pour tous les clients ensemble",
    },
    units: { messages: "messages", fragments: "trames", connections: "connexions" },
  },
};
