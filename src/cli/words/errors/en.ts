import { en as codes } from "../../../codes/faults/en.ts";
import type { ErrorWords } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Known here: ${list(known)}.` : `Did you mean ${meant}?`;

const didYouMean = (meant: readonly string[]): string => {
  if (meant.length === 0) return "";
  return meant.length === 1
    ? ` Did you mean ${list(meant)}?`
    : ` Did you mean one of ${list(meant)}?`;
};

export const en: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--lang "${text}" is not a language that closewise speaks. Use one of: ${list(known)}.`,
  notACode: (text, last) =>
    `"${text}" is not a close code: close codes are the numbers 0-${last}. Try \`closewise list\`.`,
  oneCode: (count, a, b) =>
    `explain takes one code, not ${count}. Side by side: \`closewise compare ${a} ${b}\`.`,
  notAPort: (option, text) => `${option} "${text}" is not a port. Write a number from 0 to 65535.`,
  notARange: (text) => `--range "${text}" is not a range of codes. Write it as 3000-3999.`,
  emptyRange: (text, from, to) =>
    `--range "${text}" is empty. Write the smaller code first: ${from}-${to}.`,
  notSeconds: (option, text) =>
    `${option} "${text}" is not a time up to an hour. Write seconds: 10, or 2m.`,
  notATime: (option, text) =>
    `${option} "${text}" is not a time. Write how long ago (30s, 10m, 2h, 7d), or a date: 2025-11-23, 2025-11-23T14:00.`,
  notElapsed: (text) =>
    `--after "${text}" is not a time. Write a number and a unit: 60s, 350ms, 2h.`,
  notASize: (text) =>
    `--after-send "${text}" is not a size. Write 5MiB, 64KiB or a number of bytes.`,
  notACount: (text) => `--limit "${text}" is not a count. Write a number from 1 to 10000.`,
  notADuration: (text) => `--for "${text}" is not a duration. Write 30m, 2h or 7d.`,
  notConnections: (text, most) =>
    `--max-connections "${text}" is not a count. Write a number from 1 to ${most}.`,
  notAWebSocket: (text) =>
    `"${text}" is not the address of a WebSocket. Write ws://host:port/path.`,
  storeOrConfig: "--store and --config both say where endings are. Give one of them.",
  nothingToDiagnose:
    "there is nothing to diagnose. Paste an error text, pipe a log in, or give a code: `closewise diagnose --code 1006 --after 60s --idle`.",
  noTerminal: (situations) =>
    `choose asks questions, and there is no terminal to ask on. Give --situation, one of: ${list(situations)}.`,
  unknownSituation: (text, meant, known) =>
    `--situation "${text}" is unknown. ${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--http goes with --situation ${situations.join(" or ")}: once the handshake is over, a Close frame says why.`,
  notARefusal: (text, known) =>
    `--http "${text}" refuses no opening handshake. Use one of: ${list(known)}.`,
  unknownRule: (text, meant, known) =>
    `--rule "${text}" is neither a rule of closewise nor one that ended a recorded connection. ${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url} is the gateway itself. Give your server's port, or move the gateway with --port.`,
  notAnUpstream: (text, instead) =>
    `--upstream: "${text}" is not an address of an upstream. Write ${instead}.`,
  upstreamCredentials:
    "--upstream: an address must not hold a user or a password. Remove what stands before the @: addresses appear in logs.",
  upstreamFragment:
    "--upstream: an address must not have a fragment (RFC 6455 3). Remove the # and what follows.",
  upstreamWildcard: (instead) => `--upstream: only the end of a path can be /*. Write ${instead}.`,
  replay: {
    notASource: (text) =>
      `"${text}" is neither an event log nor endings. Give the file of records.events, a store (closewise.db), or the output of \`closewise records --json\`.`,
    unreadable: (text, reason) => `"${text}" cannot be read (${reason}). Give the path of a file.`,
    broken: (text, reason) => `"${text}" cannot be read: ${reason}. Give a file that is whole.`,
    unknownPolicy: (text, file, meant, known) =>
      `--policy "${text}" is not in ${file}. ${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `cannot listen on ${at}: ${reason} (${setBy}).`,
    backend: (at, reason) =>
      `the example backend cannot listen on ${at} (${reason}). Choose another port with --backend-port, or another --host.`,
    reference: (at, reason) =>
      `the reference cannot listen on ${at} (${reason}). Choose another port with --admin-port.`,
    lab: (at, reason) =>
      `the lab cannot listen on ${at} (${reason}). Choose another port with --port, or another --host.`,
    admin: (at, reason, setBy) =>
      `the admin server cannot listen on ${at} (${reason}). Give it another address (${setBy}).`,
    reasons: {
      EADDRINUSE: {
        why: "another program listens there",
        wayOut: "stop it, or choose another port",
      },
      EACCES: {
        why: "it needs more rights than this process has",
        wayOut: "choose a port above 1023",
      },
      EADDRNOTAVAIL: {
        why: "this machine has no such address",
        wayOut: "choose 127.0.0.1, 0.0.0.0 or one of its own",
      },
      ENOTFOUND: { why: "no such host", wayOut: "choose an address of this machine" },
    },
    whyAndWayOut: (why, wayOut) => `${why}; ${wayOut}`,
    setIn: (key, file) => `${key} in ${file}`,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url} took ${messages} messages and closed nothing: it enforces no message rate, or a higher one.`,
    refused: (url, status) =>
      `${url} refused the connection with ${status}. \`closewise records\` of its gateway says why.`,
    noConnection: (url, reason) =>
      `cannot connect to ${url} (${reason}). Is \`closewise up\` running there?`,
  },
  admin: {
    notAnAddress: (text, usual) => `--admin "${text}" is not an address. Write it like ${usual}.`,
    password: (variable) =>
      `--admin must not hold a password. Set ${variable} to the token instead.`,
    badToken: (variable) =>
      `the admin token is empty, or has characters that none has. See --admin-token and ${variable}.`,
    noGateway: (at, reason) =>
      `there is no gateway to ask at ${at} (${reason}). Write \`admin: {}\` in its configuration, or give its address with --admin.`,
    silent: (seconds) => `silent for ${seconds} s`,
    notAdmin: (at, status) =>
      `what answers at ${at} is not the admin address of a gateway (HTTP ${status}). Give that with --admin.`,
    wantsToken: (at, variable) =>
      `the gateway at ${at} wants a token. Set ${variable}, or give --admin-token.`,
    wrongToken: (at) =>
      `the gateway at ${at} does not take this token. Give the one of \`admin:\` in its configuration.`,
    revokeOne: "one is revoked at a time. Give --user, --subject, --session or --token-id.",
    notKept:
      "the gateway remembers as many revocations as it can, so this one is not among them: " +
      "who was revoked can connect again. Repeat it when some have run out.",
  },
  file: {
    missing: (file) => `${file}: there is no such file; give the path of one`,
    isFolder: (file) => `${file}: this is a folder; give the path of a file in it`,
    forbidden: (file) => `${file}: this file may not be read; change its rights, or give another`,
  },
  defect: (text) =>
    `this is a defect of closewise: ${text}. Please report it with the output of the same command after CLOSEWISE_DEBUG=1.`,
  commandLine: {
    missingArgument: (name) => `missing required argument '${name}'.`,
    missingValue: (option) => `option '${option}' argument missing.`,
    missingOption: (option) => `required option '${option}' not specified.`,
    conflict: (option, other) => `option '${option}' cannot be used with option '${other}'.`,
    unknownOption: (option, meant) => `unknown option '${option}'.${didYouMean(meant)}`,
    unknownCommand: (name, meant) => `unknown command '${name}'.${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `too many arguments for '${command}'. Expected ${expected} argument${expected === 1 ? "" : "s"} but got ${given}.`,
    badValue: (option, value, choices) =>
      `option '${option}' argument '${value}' is invalid. Allowed choices are ${list(choices)}.`,
    badArgument: (name, value, choices) =>
      `command-argument value '${value}' is invalid for argument '${name}'. Allowed choices are ${list(choices)}.`,
    tryHelp: (sentence, command) => `${sentence} Try \`${command} --help\`.`,
  },
};
