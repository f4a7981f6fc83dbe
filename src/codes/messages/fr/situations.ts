import type { Messages } from "../types.ts";

export const situations = {
  "before-handshake": {
    situation: "Une connexion est refusée avant la fin de sa négociation d’ouverture",
    why: "Aucun code de fermeture n’existe avant le 101 : répondez par un statut HTTP, tel que 401, 403, 429 ou 503, avec `Retry-After` s’il peut servir.",
    notThese: {
      1006: "Il ne s’envoie pas ; c’est ce qu’une page annoncera pour n’importe quel statut HTTP.",
      1008: "Les bibliothèques qui permettent de fermer avant d’accepter envoient HTTP 403, et le code se perd.",
    },
    alternatives: {
      1008: "le client est une page et doit savoir pourquoi : acceptez l’ouverture, puis fermez aussitôt avec le code et un motif.",
    },
  },
  "work-done": {
    situation: "Le travail est terminé, ou l’utilisateur a choisi d’en finir",
    why: "Il dit qu’il ne reste rien à faire ; la plupart des clients ne reviennent alors pas, et c’est ce que vous voulez.",
    notThese: { 1005: "C’est ce que voit le pair si vous fermez sans code, et cela ne dit rien." },
    alternatives: { 1001: "le travail n’est pas terminé et vous partez quand même." },
  },
  "client-leaving": {
    situation: "Le processus ou la page du client s’en va",
    why: "Il dit au serveur que ce client part pour une raison qui lui est propre, où qu’en soit le travail.",
    notThese: {
      1005: "Il vient d’une fermeture sans code, et laisse le serveur deviner.",
      1006: "C’est ce que le serveur déduit si vous partez sans fermer.",
    },
    alternatives: {
      1000: "vous appelez `close()` dans une page : elle ne peut pas envoyer 1001, et le navigateur le fait de lui-même en partant.",
    },
  },
  "server-restart": {
    situation: "Le serveur redémarre, pour un déploiement par exemple, et revient dans un instant",
    why: "C’est le seul code qui dise quand revenir : après un temps aléatoire de 5 à 30 s, ce qui étale les clients.",
    notThese: {
      1000: "Bien des clients le prennent pour définitif et ne reviennent pas.",
      1006: "C’est ce que les clients déduisent si vous tuez le processus ; ils ne peuvent le distinguer d’une panne.",
    },
    alternatives: {
      1001: "les pairs tournent sur Tomcat ou derrière Spring Cloud Gateway, qui présentent 1012 comme 1002.",
    },
  },
  "server-shutdown": {
    situation: "Le serveur s’en va, et la même adresse ne répondra peut-être plus",
    why: "Il dit que cette extrémité part, et laisse les clients en chercher une autre.",
    notThese: {
      1000: "Bien des clients le prennent pour définitif et ne cherchent pas d’autre serveur.",
      1011: "Une fin planifiée n’est pas un échec, et ne devrait pas être comptée comme telle.",
    },
    alternatives: { 1012: "la même adresse répond de nouveau en quelques secondes." },
  },
  "idle-connection": {
    situation:
      "Une connexion est restée inactive, ou ouverte, aussi longtemps que vous le permettez",
    why: "Personne n’a commis de faute : vous rangez la connexion, et le client peut en ouvrir une autre.",
    notThese: {
      1000: "Des clients qui ont encore besoin de la connexion pourraient ne pas revenir.",
      1006: "C’est ce que le client déduit si vous coupez la connexion sans trame Close.",
    },
    alternatives: {
      3008: "le pair devait envoyer quelque chose avant une échéance qu’il connaît.",
    },
  },
  overload: {
    situation: "Vous êtes surchargé et devez vous défaire de connexions",
    why: "C’est le seul code qui dise « plus tard » : les clients devraient essayer une autre adresse, ou attendre que leur utilisateur le demande.",
    notThese: {
      1008: "Le client n’a enfreint aucune règle, et chercherait la faute dans son propre code.",
      1011: "Les clients reviennent quelques secondes après, et c’est la charge dont vous voulez vous défaire.",
    },
    alternatives: {
      1001: "les pairs tournent sur Tomcat ou derrière Spring Cloud Gateway, qui présentent 1013 comme 1002.",
      1008: "ce client est le seul à dépasser une limite, et elle lui est propre.",
    },
  },
  "connection-limit": {
    situation: "Trop de connexions sont ouvertes, pour le service ou pour ce client",
    why: "La place se libère quand une autre connexion prend fin, et seul ce code dit « plus tard ». Avant l’ouverture, HTTP 429 coûte moins cher.",
    notThese: {
      1008: "Un client arrêté par une limite que d’autres ont épuisée n’a enfreint aucune règle.",
      1011: "Rien n’a échoué : une limite a joué son rôle.",
    },
    alternatives: {
      1001: "les pairs tournent sur Tomcat ou derrière Spring Cloud Gateway, qui changent 1013 en 1002.",
      1008: "le client ouvre plus de connexions que son propre quota n’en permet, et doit changer pour être servi.",
    },
  },
  "rate-limit": {
    situation: "Le pair envoie trop de messages ou d’octets en trop peu de temps",
    why: "Une règle de conduite a été enfreinte, et aucun code n’est plus précis. Nommez la règle et l’attente dans le motif.",
    notThese: {
      1003: "Le type des messages est correct.",
      1009: "Chaque message est assez petit ; ils sont seulement trop nombreux.",
      1013: "Il accuse votre charge, et envoie le client dépasser la même limite ailleurs.",
    },
    alternatives: { 4429: "les deux côtés sont à vous et suivent la convention 44xx." },
  },
  "forbidden-content": {
    situation: "Un message est bien formé, mais son contenu est interdit",
    why: "Une règle de contenu a été enfreinte, et aucun code n’est plus précis.",
    notThese: {
      1003: "Il refuse tout un type de données, pas un message.",
      1007: "Les octets sont bien ce que leur type promet ; vous n’en voulez pas, voilà tout.",
    },
    alternatives: {
      3003: "d’autres utilisateurs peuvent l’envoyer, et le droit manque à celui-ci.",
    },
  },
  "slow-consumer": {
    situation: "Le pair lit trop lentement, et ce que vous envoyez s’accumule",
    why: "Vous limitez ce que vous gardez pour un même pair, et il dépasse cette limite.",
    notThese: {
      1009: "Aucun message n’est trop gros ; trop de messages attendent.",
      1011: "Rien n’a échoué de votre côté, et le client reviendrait aussi lent qu’avant.",
    },
    alternatives: {
      1013: "vous manquez vous-même de mémoire et fermez les plus lents pour survivre.",
    },
  },
  "hidden-policy": {
    situation: "Une règle a été enfreinte, et vous ne devez pas dire laquelle",
    why: "La RFC le propose précisément pour cela : le besoin de cacher les détails d’une règle. Laissez le motif vide.",
    notThese: {
      3000: "Il révèle qu’une preuve d’identité ouvrirait la porte.",
      3003: "Il révèle que la porte existe et que d’autres peuvent la franchir.",
    },
    alternatives: {},
  },
  "wrong-data-type": {
    situation: "Un message binaire là où seul le texte est lu, ou l’inverse",
    why: "Le type est refusé, quel que soit le contenu du message.",
    notThese: {
      1007: "Il est fait pour des octets qui ne correspondent pas à un type accepté.",
      1008: "La RFC cite 1003 comme le code le plus juste ici.",
    },
    alternatives: {},
  },
  "undecodable-data": {
    situation: "Un texte qui n’est pas en UTF-8, ou des données impossibles à décompresser",
    why: "Le type est accepté, mais les octets n’y correspondent pas : c’est l’exemple même de la RFC.",
    notThese: {
      1002: "Les trames sont en ordre ; leur contenu ne l’est pas. (Chrome envoie tout de même 1002 ici.)",
      1003: "Le texte est accepté ici ; celui-ci est seulement illisible.",
    },
    alternatives: {},
  },
  "malformed-content": {
    situation: "Un texte valable qui n’est pas du JSON valable, ou pas le format attendu",
    why: "Le contenu ne s’accorde pas avec le type que les deux côtés attendent, ce que les termes de la RFC recouvrent.",
    notThese: {
      1002: "Il concerne le protocole WebSocket, pas le vôtre.",
      1003: "Le type de données, du texte, est le bon.",
    },
    alternatives: {
      1008: "votre protocole traite une entrée incorrecte comme une règle enfreinte.",
      4400: "les deux côtés sont à vous et suivent la convention 44xx.",
    },
  },
  "schema-mismatch": {
    situation: "Le message s’analyse, mais il n’est pas de ceux que vous acceptez",
    why: "Les données sont saines et enfreignent une règle à vous. Dites dans le motif quel champ ne va pas.",
    notThese: {
      1002: "Il concerne le protocole WebSocket, pas votre application.",
      1003: "Le type de données est le bon.",
    },
    alternatives: {
      1007: "vous tenez le schéma pour une partie du type de données.",
      4400: "les deux côtés sont à vous et suivent la convention 44xx.",
    },
  },
  "framing-error": {
    situation:
      "Le pair enfreint le protocole WebSocket : masquage, bits réservés, opcodes, trame Close d’un octet",
    why: "Le protocole lui-même est enfreint, et plus rien de ce qui suit n’est fiable. Votre bibliothèque s’en charge.",
    notThese: {
      1007: "Il concerne le contenu des messages, pas leurs trames.",
      1008: "Il concerne vos règles, pas celles du protocole.",
    },
    alternatives: {},
  },
  "message-too-big": {
    situation: "Un message est plus gros que ce que vous traitez",
    why: "La RFC le cite comme le code exact, et un client peut en tirer parti : découper le message.",
    notThese: {
      1006: "C’est ce que le pair déduit si vous coupez simplement la connexion.",
      1008: "Il pousse le client à chercher du côté de son identité et de son débit.",
    },
    alternatives: {},
  },
  "missing-extension": {
    situation:
      "Vous êtes le client, et il manque à l’ouverture une extension dont vous avez besoin",
    why: "Il est fait pour cela, et pour les clients seuls. Énumérez les extensions manquantes dans le motif.",
    notThese: {
      1002: "Le serveur a suivi le protocole : les extensions ne sont qu’une offre.",
      1003: "Aucune donnée n’a été refusée.",
    },
    alternatives: {},
  },
  "missing-credential": {
    situation: "Le pair n’a pas de preuve d’identité valable",
    why: "Il dit au client quoi faire : s’authentifier, puis revenir.",
    notThese: {
      1011: "Rien n’a échoué de votre côté, et le client réessaierait sans fin.",
      3003: "Il est fait pour les pairs que vous connaissez.",
    },
    alternatives: {
      1008: "vous devez taire la raison, ou les clients ne connaissent que les codes de la RFC 6455.",
      4401: "les deux côtés sont à vous et suivent la convention 44xx.",
    },
  },
  "credential-expired": {
    situation: "La preuve d’identité du pair était valable et a expiré",
    why: "Le client doit la renouveler et revenir ; le motif lui dit que le jeton était simplement trop vieux.",
    notThese: {
      1000: "Il dit que tout est terminé, et bien des clients ne reviendraient pas.",
      3003: "Il dit que revenir n’y changera rien, ce qui est faux ici.",
    },
    alternatives: {
      1008: "les clients ne connaissent que les codes de la RFC 6455 ; c’est alors au motif de le dire.",
      4401: "les deux côtés sont à vous et suivent la convention 44xx.",
    },
  },
  "not-allowed": {
    situation: "Vous savez qui est le pair, et il n’en a pas le droit",
    why: "Il dit au client que ni le temps ni un nouvel essai n’y changeront rien.",
    notThese: {
      1000: "Il présente un refus comme un succès.",
      3000: "Il envoie le client chercher un nouveau jeton, qui ne servirait à rien.",
    },
    alternatives: {
      1008: "l’existence même de la chose doit rester cachée.",
      4403: "les deux côtés sont à vous et suivent la convention 44xx. (Les clients graphql-ws réessaient après 4403.)",
    },
  },
  "login-timeout": {
    situation: "Une identification ou un premier message n’est pas venu avant l’échéance",
    why: "Il nomme la faute : le temps. Le client peut réessayer, et plus vite.",
    notThese: {
      1002: "Le silence n’enfreint aucune règle du protocole WebSocket.",
      1006: "C’est ce que le client déduit si vous coupez la connexion sans trame Close.",
    },
    alternatives: {
      1008: "les clients ne connaissent que les codes de la RFC 6455.",
      4408: "les deux côtés sont à vous et suivent la convention 44xx.",
    },
  },
  "dead-peer": {
    situation: "Le pair ne répond plus aux pings",
    why: "Les bibliothèques ne s’accordent pas, et le pair ne le lira sans doute pas ; 1011 est ce qu’envoie websockets pour Python. Coupez le transport peu après.",
    notThese: {
      1000: "Il ferait passer un pair perdu pour un succès.",
      1002: "Un pong manquant est un lien mort ou un programme occupé, pas une trame incorrecte.",
    },
    alternatives: {
      1001: "vous préférez y voir un départ, comme le font Jetty et Tomcat à l’expiration de leur délai d’inactivité.",
      3008: "l’application du pair répond elle-même aux battements de cœur et connaît l’échéance.",
    },
  },
  "server-error": {
    situation: "Votre propre code a échoué",
    why: "Il dit au pair qu’il n’y est pour rien. Mettez dans le motif une référence à vos journaux, jamais l’erreur elle-même.",
    notThese: {
      1000: "Il cache l’échec à tout le monde.",
      1006: "C’est ce que le pair déduit si vous coupez la connexion ; il soupçonne alors son réseau.",
    },
    alternatives: { 1012: "le processus redémarre et revient en quelques secondes." },
  },
  "upstream-lost": {
    situation: "Vous êtes une passerelle, et le serveur placé derrière vous a échoué ou disparu",
    why: "Il envoie ceux qui enquêtent vers la bonne machine.",
    notThese: {
      1005: "Vous ne devez pas le transmettre : il ne fait que décrire une trame Close vide.",
      1006: "Vous ne devez pas le transmettre : il ne fait que décrire l’absence de trame Close.",
    },
    alternatives: {
      1011: "les clients sont fondés sur gorilla/websocket, tungstenite, fastwebsockets ou Tomcat, qui présentent 1014 comme 1002.",
      1013: "le serveur en amont se dit surchargé.",
    },
  },
  "own-meaning": {
    situation: "Cette fin a un sens qui vous est propre",
    why: "Tout code de 4000 à 4999 est à vous, par accord avec le pair ; 4000 tient ici la place de celui que vous choisirez. Documentez ce que chacun demande au client.",
    notThese: {
      1000: "Il dit que le travail est terminé, et rien d’autre.",
      2000: "La plage 1000 à 2999 appartient au protocole : la plupart des récepteurs répondent 1002.",
    },
    alternatives: {},
  },
} satisfies Messages["situations"];
