import type { VendorMessages } from "../types.ts";

export const verdicts: VendorMessages["verdicts"] = {
  same: (label) => ({
    rule: `Il n’y a rien à choisir : les deux côtés sont ${label}.`,
    sentence: "À employer là où sa description convient.",
    reason: "Ce qu’on compare avec soi-même n’a pas de rival.",
  }),
  phase: (http, close) => ({
    rule: `Demandez-vous si la négociation d’ouverture est finie. Avant : ${http}. Après : ${close}.`,
    sentence: `Répondez ${http} tant que dure la négociation ; envoyez ${close} une fois la connexion ouverte.`,
    reason: `Une page n’apprend rien de ${http} : elle voit 1006. Si elle doit connaître la cause, acceptez d’abord la connexion, puis fermez-la avec un code.`,
  }),
  concluded: (http, close) => ({
    rule: `${http} est la réponse d’un serveur ; ${close} ne s’envoie jamais.`,
    sentence: `Répondez ${http} ; ${close} est tout au plus ce qu’annonce l’autre côté.`,
    reason: `Aucune trame Close ne peut porter ${close}.`,
  }),
  opened: (opening, other) => ({
    rule: `${opening} ouvre une connexion WebSocket ; ${other} ne le fait pas.`,
    sentence: `Ils ne sont pas rivaux : ${opening} est la réponse quand tout va bien.`,
    reason: "Un code de fermeture n’est possible qu’une fois la connexion établie.",
  }),
  httpByFault: (client, server) => ({
    rule: `Demandez-vous qui doit agir. Le client : ${client}. Le serveur : ${server}.`,
    sentence: `Si les deux sont vrais, répondez ${client}.`,
    reason:
      "Le client ne peut changer que ce qu’on lui dit ; les ennuis du serveur vont dans le journal du serveur.",
  }),
  httpByMeaning: (a, b) => ({
    rule: `Seule la cause distingue ${a} de ${b}.`,
    sentence: "Répondez avec celui qui dit au client quoi faire ensuite.",
    reason:
      "Une page ne voit ni l’un ni l’autre ; les bibliothèques et les journaux voient le numéro, et en tiennent compte.",
  }),
  sameVendor: (a, b, vendor) => ({
    rule: `${vendor} donne à chaque numéro son sens ; seule la cause distingue ${a} de ${b}.`,
    sentence: "La cause seule décide ; le client suit le conseil de celui qu’il a reçu.",
    reason: "Les deux numéros sont du même protocole : ils ne sont jamais rivaux.",
  }),
  sameNumber: (code, a, b) => ({
    rule: `Trouvez qui est à l’autre bout : ${code} appartient à ${a} et à ${b}.`,
    sentence: `Le numéro est le même, le sens ne l’est pas : une règle écrite pour ${a} est fausse pour ${b}.`,
    reason:
      "Au-delà de 2999, un numéro dit ce que veut le service : un code sans son fournisseur ne dit rien.",
  }),
  otherVendors: (a, b) => ({
    rule: "Trouvez qui est à l’autre bout : deux fournisseurs ne partagent jamais une connexion.",
    sentence: `Il n’y a rien à choisir entre ${a} et ${b} : chacun appartient à son protocole.`,
    reason: "Un client doit savoir de qui viennent les codes qu’il lit avant d’agir.",
  }),
  registry: (vendorCode, vendor, close) => ({
    rule: `Dans le protocole de ${vendor} : ${vendorCode}. Partout ailleurs : ${close}.`,
    sentence: `N’employez ${vendorCode} que si l’autre côté parle le protocole de ${vendor}.`,
    reason: "Le numéro d’un fournisseur ne dit rien à un client qui ne connaît pas ce fournisseur.",
  }),
};
