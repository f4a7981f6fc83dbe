import type { SnippetWords } from "../types.ts";

/** No-break space, before a colon. */
const NB = "\u00A0";

export const fr: SnippetWords = {
  heading: "En code",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\` refuse ${code} et lève \`${error}\`${NB}: cet extrait envoie donc 1000.`
      : `\`${call}\` refuse ${code} et lève \`${error}\`${NB}: cet extrait envoie donc ${instead}, un code privé que l’autre côté doit connaître.`,
  acceptFirst:
    "Si la négociation d’ouverture est déjà acceptée, omettez la première ligne. Avant `accept()`, `close()` envoie un HTTP 403 et aucun code de fermeture.",
  goOnReading:
    "La boucle attend la trame Close de l’autre côté. Omettez-la si une autre partie du programme lit déjà.",
  neverServer:
    "Une page ne répond jamais à une négociation d’ouverture, elle n’en a donc aucune à refuser.",
  since: (versions) => `Demande ${versions} ou plus récent.`,
};
