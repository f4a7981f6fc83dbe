import type { DiagnoseMessages } from "../types.ts";

export const traffic: DiagnoseMessages["traffic"] = {
  "message-too-big": {
    name: "un message dépasse la limite du récepteur",
    explanation:
      "Chaque récepteur a sa limite, chaque proxy qui lit les messages aussi : de 8 Kio (Tomcat) à 100 Mio (ws) par défaut. Le récepteur envoie 1009 et s’annonce 1006 à lui-même ; après décompression, c’est la taille décompressée qui compte.",
    howToResolve:
      "Envoyez moins à la fois : découpez, paginez, ou téléversez par HTTP. Ne relevez la limite qu’autant que vos messages l’exigent.",
    measureNext:
      "Journalisez la taille de chaque message en octets, et voyez laquelle passe encore.",
  },
  "limit-without-close-frame": {
    name: "un message dépasse la limite d’un récepteur qui n’envoie pas 1009",
    explanation:
      "uWebSockets et tungstenite coupent le transport quand un message est trop gros, et une réinitialisation peut devancer la trame Close des autres : l’émetteur reçoit 1006, et non 1009.",
    howToResolve:
      "Comparez la taille du message à la limite du récepteur, puis découpez-le ou relevez la limite.",
    measureNext:
      "Divisez le message par deux jusqu’à ce qu’il passe : la taille où la fin survient est la limite.",
  },
  "slow-consumer": {
    name: "le récepteur est trop lent, et le tampon de l’émetteur a débordé",
    explanation:
      "Il a été envoyé plus que l’autre côté ne pouvait prendre, et la file de l’émetteur a atteint sa limite : OkHttp ferme avec 1001 au-delà de 16 Mio, Spring termine la session, uWebSockets jette des messages ou la connexion.",
    howToResolve:
      "Regardez `bufferedAmount` avant d’envoyer, et jetez ou fusionnez ce qui est périmé.",
    measureNext:
      "Journalisez `bufferedAmount`, ou la file du serveur par connexion, dans le temps.",
  },
  "compression-mismatch": {
    name: "les deux côtés ne s’accordent pas sur la compression",
    explanation:
      "Une trame compressée (RSV1) est arrivée sans accord préalable, ou n’a pas pu être décompressée. Le plus souvent, un proxy a retiré ou changé l’en-tête `Sec-WebSocket-Extensions`.",
    howToResolve: "Désactivez `permessage-deflate` des deux côtés. Si cela aide, réparez le proxy.",
    measureNext:
      "Comparez `Sec-WebSocket-Extensions` dans la requête et la réponse, aux deux bouts.",
  },
  "invalid-utf8": {
    name: "un message de texte ou un motif n’est pas en UTF-8",
    explanation:
      "Des octets sont partis comme du texte : données binaires dans un message de texte, caractère coupé en deux, ou autre encodage. Chrome répond par 1002, la plupart des autres par 1007.",
    howToResolve:
      "Envoyez les octets en binaire, et coupez le texte entre les caractères, jamais entre les octets.",
    measureNext: "Journalisez en hexadécimal, chez l’émetteur, le dernier message avant la fin.",
  },
  "framing-broken": {
    name: "les octets transmis ne sont pas des trames WebSocket valables",
    explanation:
      "Autre chose écrit dans la même socket, un proxy altère le flux, ou une mise en œuvre maison masque à tort ou oublie de masquer.",
    howToResolve:
      "Ne laissez écrire dans la socket que la bibliothèque WebSocket, appelez `handleUpgrade` une fois par requête, et mettez les bibliothèques à jour.",
    measureNext:
      "Enregistrez les octets (`tcpdump`, sans TLS) et regardez les deux premiers de la dernière trame.",
  },
  "invalid-close-code": {
    name: "une trame Close porte un code interdit ou inconnu",
    explanation:
      "1004, 1005, 1006 et 1015 ne doivent jamais être envoyés, ni rien de 1016 à 2999. Certains récepteurs refusent aussi des codes récents pourtant valables : gorilla et tungstenite 1014, uWebSockets tous ceux de 1012 à 3999.",
    howToResolve:
      "Envoyez un code que tous transmettent, et ne laissez aucun proxy relayer 1005 ou 1006 comme un code.",
    measureNext: "Journalisez le code là où `close()` est appelé.",
  },
  "wrong-message-type": {
    name: "du texte là où du binaire est attendu, ou l’inverse",
    explanation:
      "Le récepteur ne lit que l’un des deux types. Une chaîne part en texte ; `Blob`, `ArrayBuffer` et `Buffer` partent en binaire.",
    howToResolve: "Envoyez le type que lit le récepteur.",
    measureNext: "Journalisez le type de chaque message chez l’émetteur.",
  },
  "message-not-understood": {
    name: "le récepteur n’a pas pu lire le contenu du message",
    explanation:
      "La trame était valable, son contenu non : JSON mal formé, champ absent, ou message que le protocole ne permet pas à ce moment.",
    howToResolve:
      "Vérifiez chaque message d’après le protocole avant de l’envoyer ; le motif nomme la faute.",
    measureNext: "Journalisez le dernier message envoyé avant la fin.",
  },
  "policy-refused": {
    name: "une règle du serveur a été enfreinte",
    explanation:
      "La politique propre du serveur : trop de messages, quelque chose d’interdit, une seconde connexion du même utilisateur. Le motif nomme souvent la règle.",
    howToResolve:
      "Lisez le motif, puis les règles du serveur ; ne vous reconnectez pas avant d’avoir changé quelque chose.",
    measureNext:
      "Cherchez la règle dans le journal du serveur à cette seconde, et comptez les messages qui précèdent.",
  },
  "credential-expired": {
    name: "l’identifiant a expiré pendant que la connexion était ouverte",
    explanation:
      "Le jeton était valable à l’ouverture et ne l’est plus. Le serveur ferme avec 1008, 3000 ou 4401, à un âge qui correspond à celui du jeton.",
    howToResolve: "Renouvelez le jeton avant son terme, et reconnectez-vous avec le nouveau.",
    measureNext: "Comparez l’âge de la connexion à la durée de vie du jeton (`exp` moins `iat`).",
  },
  "not-authenticated-in-time": {
    name: "le premier message, qui authentifie, est venu trop tard ou pas du tout",
    explanation:
      "Après l’ouverture, le serveur attend quelques secondes un message d’authentification : `connection_init` pour graphql-ws, 3 s par défaut. Il ferme avec 3008 ou 4408.",
    howToResolve:
      "Envoyez ce message dans `onopen`, avant tout travail lent, et procurez-vous le jeton avant de vous connecter.",
    measureNext: "Mesurez le temps entre `onopen` et le premier message envoyé.",
  },
  "server-exception": {
    name: "le code du serveur a échoué",
    explanation:
      "Une exception a atteint la bibliothèque, qui a fermé avec 1011 ou répondu 500. La cause ne se trouve que dans le journal du serveur.",
    howToResolve:
      "Trouvez la trace d’appels, corrigez la faute, et interceptez les erreurs message par message.",
    measureNext: "Cherchez une exception dans le journal du serveur à cette seconde précise.",
  },
  "process-died": {
    name: "le processus du serveur s’est terminé ou a été tué",
    explanation:
      "Plantage, manque de mémoire ou signal : le système réinitialise toutes les connexions, personne n’envoie de trame Close, et tous les clients reçoivent 1006 à la fois.",
    howToResolve:
      "Trouvez pourquoi, donnez-lui la mémoire nécessaire, et fermez avec 1012 lors d’un arrêt prévu.",
    measureNext:
      "Regardez le nombre de redémarrages, et cherchez `OOMKilled` ou `Out of memory` dans le journal du système.",
  },
  "deploy-or-restart": {
    name: "un déploiement ou un redémarrage l’a terminée",
    explanation:
      "Un serveur, un proxy ou un nœud de bordure a été remplacé ou rechargé, et toutes ses connexions se sont terminées en quelques secondes : avec 1001, 1012 ou, sans adieu, 1006.",
    howToResolve:
      "Envoyez 1012, videz en quelques secondes, et faites revenir les clients après un délai aléatoire.",
    measureNext:
      "Comparez l’heure de la fin à celle des déploiements, et comptez les fins par seconde.",
  },
  "page-left": {
    name: "l’utilisateur a quitté ou rechargé la page",
    explanation:
      "Les navigateurs envoient 1001, ou coupent la connexion, quand une page disparaît. Pour un serveur, c’est la fin la plus ordinaire.",
    howToResolve: "Comptez-la comme un départ, pas comme une erreur ; il n’y a rien à réparer.",
    measureNext:
      "Comparez aux pages vues : une nouvelle connexion du même utilisateur suit-elle aussitôt ?",
  },
  "closed-without-code": {
    name: "l’autre côté a fermé sans code",
    explanation:
      "Une trame Close vide est arrivée, issue d’un `close()` sans argument. Elle ne dit rien de la raison ; 1005 n’est que le nom de ce silence.",
    howToResolve:
      "Donnez un code : `close(1000)` si le travail est terminé, un autre s’il ne l’est pas.",
    measureNext:
      "Cherchez dans le code de l’autre côté un `close()` sans rien entre les parenthèses.",
  },
  "closed-on-purpose": {
    name: "l’autre côté a fermé volontairement",
    explanation:
      "Une fin normale : le travail était fait, l’utilisateur est parti, ou une bibliothèque a fermé avec son code par défaut. Si elle revient en boucle, un côté prend une fin normale pour une erreur.",
    howToResolve: "Rien, si c’était prévu. Sinon, trouvez qui appelle `close()`.",
    measureNext: "Journalisez chaque appel de `close()` avec sa trace d’appels.",
  },
  "sent-after-close": {
    name: "un envoi a eu lieu alors que la connexion n’était pas ouverte",
    explanation:
      "Le code qui envoie ignore que la connexion est terminée, ou pas encore ouverte. Ce texte parle de l’envoi, pas de la raison de la fin.",
    howToResolve:
      "Regardez `readyState` avant d’envoyer, et arrêtez minuteries et abonnements dans `onclose`.",
    measureNext: "Remontez dans le journal : la vraie fin précède cette ligne.",
  },
  "terminated-without-close": {
    name: "un côté a coupé le transport sans trame Close",
    explanation:
      "`terminate()`, `destroy()`, une connexion simplement abandonnée, ou un processus arrêté trop vite : TCP se termine, et l’autre côté reçoit 1006.",
    howToResolve:
      "Appelez `close()` avec un code, et attendez la réponse avant de couper le transport.",
    measureNext:
      "Cherchez de l’autre côté `terminate`, `destroy`, `abort`, et sa façon de s’arrêter.",
  },
  "close-not-answered": {
    name: "la trame Close est restée sans réponse",
    explanation:
      "Ce côté a envoyé une trame Close et n’a rien entendu en retour : l’autre est parti, occupé, ou a encore un gros message à envoyer. Après 5 à 60 s, selon la bibliothèque, le transport est coupé.",
    howToResolve:
      "Faites lire l’autre côté jusqu’au bout ; raccourcissez l’attente là où vous ne le pouvez pas.",
    measureNext:
      "Mesurez le temps entre `close()` et la fin, et comparez au délai de fermeture de la bibliothèque.",
  },
  "close-argument-refused": {
    name: "`close()` a été appelé avec un code ou un motif interdit",
    explanation:
      "Une page ne peut passer que 1000 ou 3000-4999, et un motif de 123 octets UTF-8 au plus (octets, pas caractères). Sinon l’appel lève une exception, et la connexion reste ouverte.",
    howToResolve: "Employez 1000 ou un code à vous, de 4000 à 4999, et raccourcissez le motif.",
    measureNext: "Affichez le code et la longueur du motif en octets avant `close()`.",
  },
  "server-overloaded": {
    name: "le serveur est surchargé et écarte des connexions",
    explanation:
      "Il a fermé avec 1013 ou répondu 503, pour qu’on revienne plus tard. Les clients qui reviennent aussitôt aggravent la situation.",
    howToResolve: "Revenez après un délai croissant et aléatoire ; donnez de la place au service.",
    measureNext: "Regardez processeur, mémoire et connexions du serveur à ce moment.",
  },
};
