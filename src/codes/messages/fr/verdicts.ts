import type { Messages } from "../types.ts";

export const verdicts: Messages["verdicts"] = {
  "same-sendable": ({ code }) => ({
    rule: `Il n’y a rien à choisir : les deux côtés sont ${code}.`,
    sentence: `Envoyez ${code} là où sa description convient.`,
    reason: "Un code comparé à lui-même n’a pas de rival.",
  }),
  "same-unsendable": ({ code }) => ({
    rule: `Il n’y a rien à choisir : les deux côtés sont ${code}.`,
    sentence: `N’envoyez jamais ${code}.`,
    reason:
      "Un code comparé à lui-même n’a pas de rival, et celui-ci ne doit pas figurer dans une trame Close.",
  }),
  "neither-sendable": (a, b) => ({
    rule: `Ni ${a.code} ni ${b.code} ne se choisissent : on ne peut que les rencontrer.`,
    sentence: `N’envoyez ni ${a.code} ni ${b.code}.`,
    reason:
      "Aucun des deux numéros ne doit figurer dans une trame Close ; un récepteur répondrait 1002.",
  }),
  "other-is-concluded": (first, second) => ({
    rule: `${first.code} s’envoie ; ${second.code} est seulement déduit par le côté qui l’annonce.`,
    sentence: `Envoyez ${first.code} ; ${second.code} ne peut pas être envoyé.`,
    reason: `${second.code} décrit ce qui a manqué à la fin : aucune trame Close ne peut donc le porter.`,
  }),
  "other-is-invalid": (first, second) => ({
    rule: `${first.code} peut figurer dans une trame Close, ${second.code} non.`,
    sentence: `Envoyez ${first.code} ; jamais ${second.code}.`,
    reason: `La plupart des récepteurs traitent une trame Close qui porte ${second.code} comme une erreur de protocole et répondent 1002.`,
  }),
  "client-only": (a, b) => ({
    rule: "Demandez-vous de quel côté vous êtes. 1010 est fait pour un client à qui manque une extension, et pour personne d’autre.",
    sentence: `Cela dépend de votre côté : seul un client peut choisir entre ${a.code} et ${b.code}.`,
    reason:
      "Un serveur qui exige une extension refuse plutôt la négociation d’ouverture. Un client à qui il en manque une devrait dire 1010 avant d’échanger le moindre message.",
  }),
  "same-range": (a, b) => ({
    rule: `Seul l’accord entre les deux côtés distingue ${a.code} de ${b.code}.`,
    sentence: "Envoyez celui auquel la documentation de votre protocole donne ce sens.",
    reason:
      "Les deux numéros appartiennent à la même plage, qui laisse leur sens à ceux qui les emploient.",
  }),
  "private-over-unregistered": (first, second) => ({
    rule: `${first.code} s’emploie par simple accord ; ${second.code} demande d’abord un enregistrement.`,
    sentence: `Là où les deux conviendraient, envoyez ${first.code}.`,
    reason:
      "Les numéros de 3000 à 3999 sont destinés à être enregistrés auprès de l’IANA ; de 4000 à 4999, un accord entre les deux côtés suffit.",
  }),
  "registered-over-agreed": (first, second) => ({
    rule: `${first.code} a le même sens pour tous ; ${second.code} a celui dont les deux côtés sont convenus.`,
    sentence: `Là où les deux conviendraient, envoyez ${first.code}, à moins que votre protocole ne documente ${second.code}.`,
    reason:
      "Les bibliothèques, les proxys et les personnes qui n’ont jamais vu votre protocole savent tirer parti d’un code enregistré.",
  }),
  "anything-over-success": (first, second) => ({
    rule: `Demandez-vous si le travail était terminé et si rien d’autre n’est arrivé : alors seulement, c’est ${second.code}.`,
    sentence: `Là où les deux conviendraient, envoyez ${first.code}.`,
    reason:
      "Un succès dit au pair qu’il n’y a rien à faire, et bien des clients ne reviennent alors plus. Dites plutôt ce qui est arrivé.",
  }),
  "error-over-interruption": (first, second) => ({
    rule: `${first.code} signale une erreur, ${second.code} une interruption qui ne déclare rien en erreur.`,
    sentence: `Si les deux sont vrais, envoyez ${first.code}.`,
    reason:
      "L’interruption passe d’elle-même ; l’erreur reviendrait à la connexion suivante, elle mérite donc le seul numéro que vous pouvez envoyer.",
  }),
  "recipient-over-sender": (first, second) => ({
    rule: `Demandez-vous qui doit changer quelque chose. Le pair : ${first.code}. Vous : ${second.code}.`,
    sentence: `Si les deux sont vrais, envoyez ${first.code}.`,
    reason:
      "Le pair ne peut changer que ce dont on l’avertit ; confiez plutôt vos propres ennuis à vos journaux.",
  }),
  "specific-over-generic": (first, second) => ({
    rule: `Des deux, ${second.code} est le code général ; ${first.code} précise de quoi il s’agit.`,
    sentence: `Là où les deux conviendraient, envoyez ${first.code}.`,
    reason:
      "Le code le plus précis dit à l’autre côté quoi faire ensuite, sans qu’il ait à lire le motif.",
  }),
  "earliest-check": (first, second) => ({
    rule: `Les deux fautes se découvrent l’une après l’autre : ${first.code} (${first.name}) d’abord, ${second.code} (${second.name}) ensuite.`,
    sentence: `Si les deux sont vrais, envoyez ${first.code}.`,
    reason:
      "Une extrémité prudente s’arrête à la première faute rencontrée et n’examine pas ce qui suit.",
  }),
};
