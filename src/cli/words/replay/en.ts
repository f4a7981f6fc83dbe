import { en as sentences } from "../../../record/sentences/en.ts";
import { counting } from "./counting.ts";
import type { ReplayWords } from "./words.ts";

const { counted, figure } = counting(sentences);

export const en: ReplayWords = {
  verdict: (ended, of) =>
    `This policy would have closed or refused ${figure(ended)} of ${counted(of, "connection", "connections")}.`,
  today: (ended) => `Today’s closed or refused ${figure(ended)}.`,
  possible: (more) =>
    `It might have ended ${figure(more)} more: endings do not hold enough to tell.`,
  unjudged: (connections) =>
    `No policy of this file was meant for ${counted(connections, "connection", "connections")}: choose one with --policy.`,
  incomplete: (connections) =>
    `The log has gaps: ${counted(connections, "connection is", "connections are")} judged by what is left, or not at all.`,
  unknowable: (connections) =>
    `Nobody can know how ${counted(connections, "connection", "connections")} would have gone on under this policy.`,
  rule: "Rule",
  really: "Today",
  actions: {
    closed: "closed",
    refused: "refused",
    paused: "paused",
    dropped: "dropped",
    warned: "warned",
    reported: "reported",
    possible: "possible",
    spared: "spared",
  },
  outcomes: {
    same: "as today",
    sooner: "sooner than today",
    added: "by no rule today",
    later: "later, when it is too old at the latest",
    spared: "by a rule today",
  },
  examples: "Examples",
  limits: "What this cannot tell",
  caveats: {
    contents:
      "Contents are not recorded: what was found then counts, new content rules find nothing.",
    tokens: "The policy asks for tokens, and it is not known which would have been accepted.",
    returns: "Clients that were turned away might have come back; their attempts are not made up.",
    users: "Endings do not say whose a connection was: limits per user or claim are left out.",
    handshakes: "Endings hold neither the origin nor the subprotocols that were offered.",
    pace: "Endings hold totals: how fast messages came is not known.",
    quiet: "Endings do not say when a connection was quiet.",
    sizes: "Endings hold bytes on the wire, and not how large a single message was.",
    fractions: "A rule acts on a share of the connections, and endings do not say on which.",
    overlaps: "There are too many endings to count how many connections were open at once.",
  },
  concerned: (connections) => `(${counted(connections, "connection", "connections")})`,
};
