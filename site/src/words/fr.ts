import type { SiteWords } from "./types.ts";

export const fr: SiteWords = {
  home: {
    title: "Les codes de fermeture WebSocket, expliqués",
    heading: "Pourquoi la connexion WebSocket s’est-elle fermée ?",
    lead: "Chaque code de fermeture : son sens, quand vous le voyez, comment résoudre, et s’il faut se reconnecter. Et tous les codes comparés deux à deux, avec un verdict.",
    description:
      "La référence des codes de fermeture WebSocket : sens, causes, remèdes, conseil de reconnexion et comparaison de tous les codes deux à deux, avec leurs sources.",
  },
  nav: {
    codes: "Codes de fermeture",
    ranges: "Plages",
    tools: "Outils et tableaux",
    languages: "Langues",
  },
  codes: {
    title: "Tous les codes de fermeture WebSocket",
    lead: "Les lignes du registre de l’IANA, et les plages qui contiennent tous les autres numéros.",
  },
  code: {
    about: (subject, gist) => `${subject} ${gist}.`,
    seeAlso: "Comparer avec les autres",
  },
  compare: {
    title: "Comparer deux codes de fermeture",
    lead: "Ce qui diffère, ce qui est commun, quand utiliser lequel, et un verdict.",
    confused: "Souvent confondus",
    every: "Toutes les paires",
    aspect: "Aspect",
  },
  choose: {
    title: "Quel code de fermeture envoyer ?",
    lead: "Trois questions au plus, puis le code, un motif, et ce que voit l’autre côté.",
    answers: "Réponses",
    restart: "Recommencer",
    send: (code) => `Envoyez ${code}`,
    sendNothing: "Envoyez un statut HTTP, pas un code de fermeture",
    situations: "Toutes les situations",
    statuses: "Quel statut",
  },
  doctor: {
    title: "Le docteur 1006",
    lead: "1006 dit seulement qu’aucune trame Close n’est arrivée. Le moment où il survient dit le reste.",
    blind:
      "Une page ne peut pas distinguer ces causes, et c’est voulu : un nom introuvable, un port fermé, un mauvais certificat, un HTTP 403 et une connexion perdue donnent tous 1006, un motif vide et `wasClean` à `false`. Regardez hors de la page : d’abord avec la sonde, puis dans le journal du serveur.",
    symptoms: {
      "at-once": {
        moment: "Tout de suite, sans s’être jamais ouverte",
        cause:
          "Mauvais nom, port ou chemin, certificat non reconnu, adresse `ws:` dans une page `https:`, ou serveur absent.",
        remedy:
          "Donnez la même adresse à `npx closewise probe`. Sans aucune réponse HTTP, c’est le nom, le port ou le certificat, et la sonde dit lequel ; une réponse autre que 101 est le cas suivant.",
      },
      "refused-upgrade": {
        moment: "Tout de suite, et le journal du serveur montre un statut HTTP",
        cause:
          "La mise à niveau a été refusée : 401 ou 403 (identification, `Origin`), 404 (chemin), 426 ou 400 (en-têtes perdus dans un proxy), 502 (aucun serveur derrière). Les cadriciels qui ferment avant d’accepter, tel Starlette avec `close(4401)`, envoient un HTTP 403 : la page voit 1006 alors que le client de test montre 4401.",
        remedy:
          "Lisez le statut dans le journal du serveur ou du proxy. Si la page doit savoir pourquoi, acceptez d’abord, puis fermez avec un code et un motif.",
      },
      "after-idle": {
        moment: "Après le même silence à chaque fois : 30, 55, 60 ou 100 secondes",
        cause:
          "Un proxy ou un répartiteur a abandonné une connexion silencieuse : nginx et AWS ALB après 60 s, Heroku après 55 s, Cloudflare après 100 s.",
        remedy:
          "Envoyez un ping depuis le serveur toutes les 20 à 30 secondes, bien en dessous du plus petit délai du trajet et jamais à égalité, et augmentez ce délai (nginx : `proxy_read_timeout`).",
      },
      "fixed-age": {
        moment: "À un âge fixe, même en pleine activité",
        cause:
          "Une durée de vie maximale : le délai du service principal d’un répartiteur Google Cloud (30 s) vaut pour toute la vie d’un WebSocket, AWS API Gateway y met fin au bout de 2 heures, et certains serveurs ont leur propre limite.",
        remedy: "Trouvez la limite et augmentez-la, ou reconnectez-vous avant son terme.",
      },
      "after-send": {
        moment: "Juste après un gros message",
        cause:
          "Le message dépassait la limite d’une étape. uWebSockets et tungstenite abandonnent le transport au lieu d’envoyer 1009 ; ailleurs, une réinitialisation TCP peut doubler la trame Close.",
        remedy:
          "Comparez la taille du message aux limites de chaque étape, augmentez la limite ou découpez le message.",
      },
      "on-wake": {
        moment: "Au réveil d’un ordinateur ou d’un téléphone",
        cause:
          "L’appareil dormait, ne pouvait pas répondre aux pings, et l’autre côté ou le réseau a oublié la connexion.",
        remedy:
          "Reconnectez-vous sur `visibilitychange`, `pageshow` et `online`, avec un délai de connexion de quelques secondes.",
      },
      "background-tab": {
        moment: "Après cinq minutes environ dans un onglet en arrière-plan",
        cause:
          "Les navigateurs ralentissent les minuteries des pages cachées à une par minute : un battement envoyé par la page manque l’échéance du serveur.",
        remedy:
          "Envoyez le battement depuis le serveur, ou relancez la minuterie de la page dans `onmessage` plutôt qu’avec `setInterval`.",
      },
      "in-bulk": {
        moment: "De nombreux clients à la même seconde",
        cause: "Un déploiement, une panne, ou un proxy rechargé qui a abandonné ses connexions.",
        remedy:
          "Faites envoyer 1012 ou 1001 par le serveur avant son arrêt, et faites revenir les clients après un délai aléatoire.",
      },
      "no-event": {
        moment: "Le silence, et aucun événement de fermeture pendant des minutes",
        cause:
          "Le chemin est mort sans un mot : passage du Wi-Fi au mobile, NAT qui a oublié, onglet suspendu sur iOS. TCP ne s’en aperçoit qu’en écrivant.",
        remedy:
          "Que le serveur envoie des pings et abandonne les pairs muets ; dans la page, tenez l’absence d’un battement applicatif pour la fin.",
      },
    },
  },
  limits: {
    title: "Limites et délais",
    lead: "Les valeurs par défaut qui mettent fin aux connexions : le plus gros message, les pings, les délais d’inactivité, et l’attente d’une négociation de fermeture.",
    note: "Lu dans le code ou la documentation de chacun, en novembre 2026, sauf mention contraire. Toutes ces valeurs se règlent ; un point indique que notre source n’en dit rien.",
  },
  interop: {
    title: "Quels codes arrivent intacts",
    lead: "Certains récepteurs ne connaissent que les premiers codes de la RFC 6455 et montrent à leur application un autre numéro que celui qui a été envoyé.",
    intact: "intact",
  },
  vendors: {
    lead: "Un même numéro privé a des sens opposés d’un service à l’autre. Ce que dit chacun, et s’il faut revenir.",
  },
  guides: { title: "Guides" },
  notFound: {
    title: "Cette page n’existe pas",
    text: "La liste de tous les codes contient peut-être ce que vous cherchez.",
  },
};
