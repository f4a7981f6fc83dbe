import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "Codes de fermeture des fournisseurs",
  registry: "Ce que le registre dit du numéro",
  vendorRule: "La règle du fournisseur",
  vendors: "Fournisseurs qui emploient ce numéro",
  seeAlso: "Voir aussi",
  reasons: "Ce qu’il dit en mots",
  vendor: "Fournisseur",
  code: "Code",
  name: "Son nom d’origine",
  meaning: "Sens",
  codes: "Codes",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) =>
    `${vendor} l’envoie à ses clients dans une trame Close, sur une connexion ouverte.`,
  client: (vendor) => `Un client de ${vendor} l’envoie dans une trame Close.`,
  either: (vendor) =>
    `Les deux côtés d’une connexion ${vendor} peuvent l’envoyer dans une trame Close.`,
  local: (vendor) => `Un client de ${vendor} le déduit sur place ; aucune trame Close ne le porte.`,
  message: (vendor) => `Il se trouve dans un message de ${vendor}, pas dans une trame Close.`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `À employer dans le protocole de ${vendor} seulement. Ailleurs, le numéro dit autre chose, ou rien.`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `${vendor} ne cite pas ce numéro ; sa règle pour ${from} à ${to} répond.`;

export const verified: VendorMessages["verified"] = "Lu dans la source nommée ci-dessous.";
export const unverified: VendorMessages["unverified"] =
  "Non vérifié : des utilisateurs le signalent, et nous ne l’avons pas lu dans la source du fournisseur.";
export const waitIsOurs: VendorMessages["waitIsOurs"] =
  "Le fournisseur demande de se reconnecter ; le temps d’attente est notre jugement.";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "Ce qu’il dit",
    phase: "À quel moment",
    authority: "Qui lui donne un sens",
    sender: "Qui l’envoie",
    wire: "Envoyé ou déduit",
    page: "Ce que voit une page",
    clean: "Fin propre",
    outcome: "Succès ou erreur",
    retry: "Faut-il se reconnecter ?",
    fault: "Qui doit agir",
  },
  phase: {
    opening: "pendant la négociation d’ouverture",
    closing: "à la fin d’une connexion",
  },
  authority: {
    registry: "le registre de l’IANA",
    agreement: "les deux côtés, par accord",
    nobody: "personne",
    http: "la norme HTTP",
    vendor: (name) => `${name}, pour son propre protocole`,
  },
  sentBy: {
    server: "le service",
    client: "le client",
    either: "l’un ou l’autre côté",
    local: "personne : la bibliothèque du client l’invente",
    message: "le service, dans un message à lui",
  },
  wire: {
    http: "une réponse HTTP",
    local: "déduit par une bibliothèque",
    message: "dans un message",
  },
  page: {
    told: "le code et son motif",
    concluded: "le code, sans motif",
    refused: "1006 sans motif, quel que soit le statut",
    opened: "l’événement `open`",
    nothing: "rien dans l’événement de fermeture",
  },
  yes: "oui",
  no: "non",
  contrast: (a, aValue, b, bValue) => `${a} : ${aValue}. ${b} : ${bValue}.`,
  alike: (value) => `Pour les deux : ${value}.`,
  intro: (a, aGist, b, bGist) => `${a} : ${aGist}. ${b} : ${bGist}.`,
};
