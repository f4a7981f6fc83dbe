import type { HttpMessages } from "./types.ts";

export const fr = {
  headings: {
    category: "Statuts HTTP de la négociation d’ouverture",
    seenBy: "Qui voit quoi",
    page: "Une page",
    library: "Une bibliothèque",
    log: "Le journal",
    kin: "Codes de fermeture qui disent la même chose plus tard",
    noMessage: "une erreur sans message",
    unverified: "non vérifié",
  },
  fault: { none: "personne", client: "le client", server: "le serveur", either: "l’un ou l’autre" },
  sender: "le serveur, ou un proxy devant lui",
  seenByPage: "`error`, puis `close` avec 1006 et un motif vide, quel que soit le statut.",
  seenByPageOpened: "L’événement `open`.",
  seenByLibrary: "Le statut ou une partie, chaque bibliothèque à sa façon ; puis 1006.",
  seenByLibraryOpened: "Une connexion ouverte.",
  seenByLog: (status) =>
    `Une requête HTTP ordinaire de statut ${status}, dans le journal du serveur ou du proxy qui a répondu.`,
  nothingToRetry: "Il n’y a rien à réessayer : la connexion est ouverte.",
  nothingToRetryShort: "rien à réessayer",
  statuses: {
    "switching-protocols": {
      gist: "le serveur accepte le WebSocket",
      description:
        "Le serveur accepte le changement de protocole ; la suite est faite de trames WebSocket. C’est le seul statut qui ouvre une connexion.",
      whenSeen:
        "Au début de toute connexion WebSocket qui fonctionne, dans les outils réseau du navigateur et les journaux des serveurs.",
      howToResolve: [
        "S’il apparaît et que la connexion se ferme aussitôt, cherchez un code de fermeture : la négociation n’est pas en cause.",
        "Si le client se plaint encore, comparez `Sec-WebSocket-Accept`, le sous-protocole et les extensions de la réponse avec la requête.",
      ],
      whenToUse:
        "Répondez ainsi une fois vérifié tout ce qui peut l’être dans la requête. Pour dire à une page pourquoi elle est refusée, répondez 101 puis fermez avec un code.",
    },
    "moved-permanently": {
      gist: "l’adresse a changé",
      description:
        "Le serveur renvoie vers une autre adresse. Un client WebSocket n’est pas obligé de suivre, et les navigateurs ne suivent pas.",
      whenSeen:
        "Avec `ws://` quand le serveur redirige vers HTTPS, avec ou sans barre oblique à la fin du chemin, ou après un changement de domaine.",
      howToResolve: [
        "Lisez l’en-tête `Location`, et connectez-vous à cette adresse avec `wss://` au lieu de `https://`.",
        "Sortez les chemins WebSocket des règles de redirection du proxy.",
      ],
      whenToUse:
        "À éviter pour les adresses WebSocket : la plupart des clients échouent au lieu de suivre.",
    },
    "bad-request": {
      gist: "la requête n’est pas une négociation valable",
      description: "Le serveur n’a pas pu lire la requête comme une négociation d’ouverture.",
      whenSeen:
        "Quand un proxy supprime l’en-tête `Upgrade` ou `Connection`, quand `Sec-WebSocket-Key` manque, ou quand un identifiant de session Socket.IO est inconnu de ce serveur.",
      howToResolve: [
        "Faites transmettre `Upgrade` et `Connection` par le proxy, en HTTP/1.1 vers le serveur.",
        "Comparez la requête avec la RFC 6455, section 4.1 : méthode GET, clé, et version 13.",
        "Si la réponse a un corps, lisez-le : il nomme souvent la faute.",
      ],
      whenToUse: "À employer quand la négociation elle-même est mal formée.",
    },
    unauthorized: {
      gist: "les identifiants manquent ou ne sont pas acceptés",
      description:
        "Le serveur veut des identifiants valables, et la requête n’en avait pas qu’il accepte.",
      whenSeen:
        "Quand un jeton manque, est faux ou a expiré. Une page ne peut pas fixer les en-têtes d’un WebSocket : ses identifiants passent par un cookie, l’adresse ou le sous-protocole.",
      howToResolve: [
        "Regardez la requête dans les outils réseau : le cookie ou le jeton y est-il ?",
        "Obtenez un nouveau jeton, puis connectez-vous de nouveau.",
        "Depuis un autre domaine, vérifiez l’attribut `SameSite` du cookie.",
      ],
      whenToUse:
        "À employer avant le changement de protocole, quand des clients autres que des pages doivent connaître la cause. Pour les pages, acceptez puis fermez avec 3000 ou 4401.",
    },
    forbidden: {
      gist: "le serveur comprend et refuse",
      description:
        "Le serveur refuse la connexion : l’origine, le compte ou l’adresse n’est pas permis.",
      whenSeen:
        "Quand le contrôle d’origine échoue, quand un pare-feu intervient, ou de la part d’Uvicorn chaque fois que l’application ferme avant d’accepter, et pour les chemins inconnus.",
      howToResolve: [
        "Comparez l’en-tête `Origin` avec la liste des origines que le serveur permet.",
        "Avec Starlette ou FastAPI, cherchez un `close()` avant `accept()` : son code est perdu, et 403 part à sa place.",
        "Regardez le journal de chaque proxy pour savoir lequel a répondu.",
      ],
      whenToUse:
        "À employer pour une origine non permise, comme le dit la RFC 6455, et pour un client connu qui n’a pas le droit.",
    },
    "not-found": {
      gist: "rien n’écoute à ce chemin",
      description: "Le serveur n’a pas de WebSocket à ce chemin.",
      whenSeen:
        "Après une faute de frappe dans le chemin, quand un proxy en retire ou en ajoute une partie, ou quand la requête arrive à un serveur web ordinaire.",
      howToResolve: [
        "Comparez le chemin avec celui que le serveur écoute, lettre par lettre.",
        "Connectez-vous au serveur sans le proxy : si cela marche, corrigez la règle de chemin du proxy.",
      ],
      whenToUse:
        "À employer pour les chemins inconnus, et quand l’existence d’une ressource doit rester cachée.",
    },
    "proxy-authentication-required": {
      gist: "un proxy veut des identifiants",
      description: "Un proxy en chemin, et non le serveur, veut que le client s’authentifie.",
      whenSeen:
        "Dans les réseaux d’entreprise, quand le client passe par un proxy qui demande une connexion.",
      howToResolve: [
        "Donnez au client les identifiants du proxy ; hors du navigateur, les bibliothèques ont souvent besoin d’un agent pour cela.",
        "Employez `wss://` : il passe par un tunnel, ce que les proxys gèrent le mieux.",
      ],
      whenToUse: "Seul un proxy répond ainsi, jamais un serveur WebSocket.",
    },
    "upgrade-required": {
      gist: "ici on ne parle que WebSocket, ou une autre version",
      description:
        "Le serveur attend un changement de protocole et a reçu une requête ordinaire, ou une version de WebSocket qu’il ne parle pas.",
      whenSeen:
        "Quand un navigateur ouvre comme une page l’adresse d’un serveur WebSocket, quand un proxy supprime `Upgrade`, ou quand `Sec-WebSocket-Version` n’est pas 13.",
      howToResolve: [
        "Connectez-vous avec un client WebSocket, pas avec un client HTTP.",
        "Faites transmettre `Upgrade` et `Connection` par le proxy.",
        "Lisez `Sec-WebSocket-Version` dans la réponse : il énumère les versions que parle le serveur.",
      ],
      whenToUse:
        "À employer quand la version n’est pas la vôtre, avec `Sec-WebSocket-Version` dans la réponse, ou quand une adresse WebSocket est appelée sans changement de protocole.",
    },
    "too-many-requests": {
      gist: "trop de connexions ou de tentatives",
      description: "Le client a tenté trop souvent de se connecter, ou a trop de connexions.",
      whenSeen:
        "Après une boucle de reconnexions sans délai, ou quand de nombreux clients partagent une adresse.",
      howToResolve: [
        "Attendez le temps indiqué par `Retry-After`, si la réponse en a un.",
        "Reconnectez-vous après un délai aléatoire croissant, jamais en boucle serrée.",
        "Fermez les connexions qui ne servent plus.",
      ],
      whenToUse:
        "À employer pour limiter les tentatives de connexion, avec `Retry-After`. Une page ne peut pas le lire : freinez les boucles des pages par un code de fermeture.",
    },
    "internal-server-error": {
      gist: "le serveur a échoué pendant la négociation",
      description: "Le serveur a échoué en traitant la négociation d’ouverture.",
      whenSeen:
        "Quand le code exécuté avant le changement de protocole lève une exception, par exemple en vérifiant un jeton ou en interrogeant une base de données.",
      howToResolve: [
        "Cherchez l’exception dans le journal du serveur à cet instant.",
        "Réessayez plus tard si le serveur n’est pas à vous.",
      ],
      whenToUse:
        "Laissez-le au cadre logiciel ; une fois la connexion ouverte, 1011 dit la même chose.",
    },
    "bad-gateway": {
      gist: "un proxy n’a pas eu de réponse utilisable du serveur",
      description:
        "Un proxy n’a pas pu joindre le serveur derrière lui, ou n’a pas compris sa réponse.",
      whenSeen:
        "Pendant que le serveur redémarre, quand il écoute un autre port, ou quand le proxy lui parle un autre protocole que le sien.",
      howToResolve: [
        "Vérifiez que le serveur tourne et écoute là où le proxy le cherche.",
        "Lisez le journal d’erreurs du proxy : il nomme la cause.",
        "Côté client, réessayez après un délai croissant.",
      ],
      whenToUse:
        "Une passerelle répond ainsi quand le serveur derrière elle échoue avant le changement de protocole. Ensuite, 1014 ou 1011.",
    },
    "service-unavailable": {
      gist: "le service ne prend pas de connexion en ce moment",
      description:
        "Le service est surchargé, démarre ou s’arrête, et ne prend pas de nouvelles connexions pour l’instant.",
      whenSeen:
        "Pendant un déploiement, sous une forte charge, ou de la part de python websockets pendant l’arrêt de son serveur.",
      howToResolve: [
        "Attendez le temps indiqué par `Retry-After`, ou un délai aléatoire croissant, puis réessayez.",
        "Si cela dure, regardez les contrôles de santé et le nombre de serveurs derrière le répartiteur.",
      ],
      whenToUse:
        "À employer pendant une vidange ou un délestage, avec `Retry-After`. Sur les connexions ouvertes, envoyez 1012 ou 1013.",
    },
    "gateway-timeout": {
      gist: "un proxy a trop attendu le serveur",
      description: "Un proxy n’a pas reçu à temps la réponse du serveur à la négociation.",
      whenSeen:
        "Quand le serveur est bloqué avant le changement de protocole, ou qu’un pare-feu jette les paquets entre le proxy et le serveur.",
      howToResolve: [
        "Trouvez ce que fait le serveur avant de répondre : une vérification de jeton trop lente est une cause courante.",
        "Vérifiez le réseau entre le proxy et le serveur.",
        "Côté client, réessayez après un délai croissant.",
      ],
      whenToUse:
        "Une passerelle répond ainsi quand le serveur derrière elle est trop lent avant le changement de protocole.",
    },
  },
} satisfies HttpMessages;
