import { findings } from "./fr/findings.ts";
import { opening } from "./fr/opening.ts";
import { silence } from "./fr/silence.ts";
import { traffic } from "./fr/traffic.ts";
import type { DiagnoseMessages } from "./types.ts";

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");
const seconds = (ms: number): string => `${decimal(ms / 1000)} s`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000} minutes` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${decimal(bytes / 1_048_576)} Mio`;
  return bytes >= 1024 ? `${decimal(bytes / 1024)} Kio` : `${bytes} octets`;
};

export const fr: DiagnoseMessages = {
  headings: {
    diagnosis: "Diagnostic",
    causes: "Causes, de la plus à la moins probable",
    because: "Pourquoi",
    howToResolve: "Comment résoudre",
    measureNext: "Pour en être sûr",
    alsoPossible: "Également possible",
    nextSteps: "Ensuite",
    notes: "Remarques",
    source: "Texte connu",
    settings: "Réglages",
    anyStack: "partout",
  },
  likelihoods: {
    "almost-certain": "presque certain",
    likely: "probable",
    possible: "possible",
    unlikely: "peu probable",
  },
  evidence: {
    textSure: (origin) => `${origin} n’écrit ce texte que dans ce cas.`,
    textFirst: (origin) => `${origin} écrit surtout ce texte dans ce cas.`,
    textAlso: (origin) => `${origin} peut aussi écrire ce texte dans ce cas.`,
    codeMeans: (code, name) => `C’est la cause habituelle de ${code} (${name}).`,
    codeAlso: (code, name) => `${code} (${name}) peut aussi en venir.`,
    noCloseFrame: "1006 dit qu’aucune trame Close n’est arrivée, ce qui concorde.",
    http: (status) =>
      `La négociation d’ouverture a reçu une réponse HTTP ${status} au lieu de 101.`,
    idleDefault: (ms, product) =>
      `${time(ms)} de silence : c’est la limite par défaut de ${product}.`,
    maybeIdleDefault: (ms, product) =>
      `${time(ms)} est la limite par défaut de ${product}, si rien n’a été envoyé pendant ce temps.`,
    silence: (ms) =>
      ms === 0
        ? "La fin est venue après un silence."
        : `La fin est venue après ${seconds(ms)} de silence.`,
    lifeDefault: (ms, product) =>
      `${product} termine par défaut une connexion après ${time(ms)}, si active soit-elle.`,
    roundMinutes: (minutes) =>
      `La fin est venue après ${minutes} minutes exactement : cela ressemble à une limite, pas à un accident.`,
    neverOpened: "La connexion ne s’est jamais ouverte.",
    openingTook: (ms) => `La tentative d’ouverture a duré ${seconds(ms)}, sans résultat.`,
    endedAtOnce: "La connexion s’est ouverte, puis terminée en moins d’une seconde.",
    overAtOnce:
      "Tout s’est terminé en moins d’une seconde ; on ignore si la connexion s’était ouverte.",
    bigSend: "La fin a suivi de près un gros message.",
    bigSendOver: (bytes, products) =>
      `La fin a suivi un message de ${size(bytes)}, au-dessus de la limite par défaut de ${products.join(", ")}.`,
    onWake: "La fin est venue au réveil de la machine ou au retour sur la page.",
    serverSide: "Un serveur voit ce code chaque fois qu’un navigateur quitte la page.",
  },
  summary: {
    cause: (likelihood, name) => `${capital(likelihood)} : ${name}.`,
    nothing:
      "Rien ici ne nous est connu. Les étapes ci-dessous disent quoi coller ou mesurer ; deviner ne vous aiderait pas.",
    onlyCode: (code, name) =>
      `Le code est ${code} (${name}), et seule l’application qui l’a choisi sait pourquoi il a été envoyé.`,
    otherSide: (code, name) =>
      `Dans ce cas, l’autre côté reçoit ${code} (${name}) : cherchez ce nombre dans son journal.`,
  },
  steps: {
    explainCode: (code) =>
      `Lisez ce que signifie le code : \`closewise explain ${code} --lang fr\`.`,
    pasteText:
      "Collez le texte d’erreur exact ou la ligne du journal, en anglais si vous avez le choix, du côté qui a vu la fin en premier.",
    pasteCode:
      "Affichez `event.code`, `event.reason` et `event.wasClean` dans `onclose`, et collez-les.",
    lookAtOtherSide:
      "Regardez la même seconde dans le journal de l’autre côté et de chaque proxy entre les deux : celui qui montre un autre code ou une erreur en sait plus.",
    measureTime:
      "Mesurez le temps entre l’ouverture et la fin, trois fois : toujours le même nombre, c’est une limite ; des nombres différents, c’est le réseau.",
    wasItIdle:
      "Voyez si quelque chose a été envoyé pendant ce temps : le silence et le trafic désignent des causes différentes.",
    checkOpening:
      "Voyez si `onopen` a été appelé. Sinon, lisez l’état HTTP dans le panneau réseau, ou avec `curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`.",
  },
  notes: {
    truncated: (read) => `Seuls les ${read} premiers caractères du texte ont été lus.`,
    invalidCode: "Le code donné n’en est pas un (0-65535) : il a été laissé de côté.",
    severalCodes: (used, others) =>
      `Le texte cite plusieurs codes : ${used} a été retenu, ${others.join(", ")} laissé de côté.`,
  },
  findings,
  opening,
  silence,
  traffic,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
