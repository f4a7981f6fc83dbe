import type { PageWords } from "./types.ts";

export const fr: PageWords = {
  http: {
    lead: "Un serveur répond à la négociation d’ouverture par 101, ou par l’un des autres statuts. Une page n’en apprend aucun : elle voit `open`, ou 1006.",
    all: "Tous les statuts",
    others: "Autres statuts",
  },
  families: {
    title: "Quel code pour la même chose ?",
    lead: "La même chose porte un numéro différent selon l’endroit : un statut HTTP avant l’ouverture, un code enregistré ensuite, un code privé chez chaque service. Les voici côte à côte.",
    page: (meaning) => `${meaning} : quel code ?`,
    whatToSend: "Que faut-il envoyer",
    sideBySide: "Côte à côte",
    services: "Ce qu’envoient les services",
    pairs: "Deux à deux",
    agreement: "par accord",
  },
  vendorCode: {
    beside: "À côté des codes enregistrés",
    others: (vendor) => `Autres codes de ${vendor}`,
    inRange: "Codes de cette plage",
    rest: (from, to) =>
      `La règle vaut pour tout numéro de ${from} à ${to} qui n’a pas sa propre ligne.`,
    byNumber: "Par numéro",
    byNumberLead: "Un numéro dit peu sans le service qui l’a envoyé. Qui l’a dans sa liste :",
  },
  elements: {
    title: "Les codes de fermeture dans votre page",
    lead: "Deux éléments expliquent un code de fermeture, ou deux côte à côte, là où vous les placez : un fichier par langue, moins de 10 Ko compressé, et aucune requête vers qui que ce soit.",
    attempt: "Essayez",
    snippet: "À copier",
    file: (name) =>
      `Le fichier est \`elements/${name}\` du paquet \`closewise\` ; servez-le depuis votre propre serveur. Il fonctionne sous une Content-Security-Policy stricte. Dans l’en-tête et sans \`defer\`, rien ne saute pendant le chargement.`,
    attributes: "Attributs",
    attribute: {
      code: "le code de fermeture, de 0 à 65535",
      pair: "les deux codes à comparer",
      lang: "la langue ; sans lui, celle de la page",
    },
    style:
      "`::part(card)`, `::part(title)` et `::part(verdict)` acceptent un style. `color-scheme` sur l’élément choisit clair ou sombre ; sans lui, c’est le système du lecteur qui décide.",
    fallback: "Ce qui se trouve entre les balises s’affiche là où le script ne s’exécute pas.",
  },
};
