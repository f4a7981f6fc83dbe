import type { VendorMessages } from "../types.ts";

/** Endings that the client can do something about. */
export const clientKinds = {
  "not-authenticated": {
    short: "pas encore authentifié",
    description: "Le client a envoyé quelque chose avant de s’authentifier, ou ne l’a jamais fait.",
    howToResolve: [
      "Authentifiez-vous d’abord, et attendez la confirmation avant tout autre message.",
      "Après une reconnexion, authentifiez-vous de nouveau : l’ancienne authentification ne suit pas.",
    ],
  },
  "auth-failed": {
    short: "échec de l’authentification",
    description: "Le service n’a pas accepté les identifiants.",
    howToResolve: [
      "Vérifiez que le jeton ou la clé est le bon, complet et encore valable.",
      "Vérifiez qu’il est destiné à cet environnement : les clés de test et de production diffèrent.",
      "Obtenez de nouveaux identifiants avant de vous reconnecter ; les mêmes seraient encore refusés.",
    ],
  },
  "already-authenticated": {
    short: "authentifié deux fois",
    description: "Le client s’est authentifié de nouveau sur une connexion qui l’était déjà.",
    howToResolve: [
      "Authentifiez-vous une fois par connexion.",
      "Cherchez deux parties du client qui partagent une connexion, ou un premier message répété.",
    ],
  },
  forbidden: {
    short: "non autorisé",
    description: "Le service sait qui est le client, et ne lui permet pas ce qu’il demande.",
    howToResolve: [
      "Comparez les droits, l’offre ou les portées du compte avec ce que vous demandez.",
      "Demandez le droit manquant au service ou à votre administrateur.",
    ],
  },
  "credential-expired": {
    short: "identifiants expirés",
    description: "Les identifiants étaient valables, et leur durée est passée.",
    howToResolve: [
      "Obtenez un nouveau jeton, puis reconnectez-vous avec lui.",
      "Renouvelez le jeton avant son expiration, pas après.",
    ],
  },
  "session-expired": {
    short: "session expirée",
    description: "La session a dépassé son délai et ne peut plus être reprise.",
    howToResolve: [
      "Ouvrez une nouvelle session au lieu de reprendre l’ancienne.",
      "Répondez à temps aux signaux de vie, et reprenez plus tôt après une coupure.",
    ],
  },
  "session-invalid": {
    short: "session devenue non valable",
    description: "La session que le client veut reprendre est inconnue ou décalée.",
    howToResolve: [
      "Oubliez la session gardée et ouvrez-en une nouvelle.",
      "Vérifiez que la position et l’adresse gardées viennent de la dernière session.",
    ],
  },
  "bad-message": {
    short: "message incompris",
    description:
      "Le destinataire n’a pas pu décoder un message, ou l’un de ses champs manque ou est faux.",
    howToResolve: [
      "Notez le dernier message avant la fermeture, et comparez-le avec la documentation.",
      "Vérifiez les types et les champs obligatoires, et l’encodage convenu.",
    ],
  },
  "unknown-command": {
    short: "commande inconnue",
    description:
      "Le client a envoyé une opération ou un type de message que le service ne connaît pas.",
    howToResolve: [
      "Comparez l’opération du dernier message avec la documentation.",
      "Assurez-vous que le client parle la même version que le serveur.",
    ],
  },
  "unexpected-message": {
    short: "message non permis ici",
    description:
      "Le message est peut-être bien formé, mais le client n’a pas le droit de l’envoyer à ce moment.",
    howToResolve: [
      "Trouvez quel message a été envoyé en dernier, et cessez de l’envoyer sur cette connexion.",
      "Envoyez-le par le canal que le service prévoit, par exemple son API HTTP.",
    ],
  },
  "protocol-error": {
    short: "infraction au protocole",
    description:
      "Le pair a enfreint le protocole propre au fournisseur, au-dessus de la couche WebSocket.",
    howToResolve: [
      "Comparez l’ordre et la forme des messages avec la documentation du protocole.",
      "Mettez à jour la bibliothèque cliente : le protocole a peut-être évolué.",
    ],
  },
  "unsupported-data": {
    short: "type de données non accepté",
    description: "Le destinataire n’accepte pas ce type de données ou de message.",
    howToResolve: [
      "Voyez si du texte ou du binaire est attendu, et dans quel encodage.",
      "Assurez-vous que ce type de message existe dans la version employée.",
    ],
  },
  "too-big": {
    short: "message trop gros",
    description: "Un message ou une trame dépassait la taille que le service accepte.",
    howToResolve: [
      "Découpez le message, ou envoyez un renvoi vers les données au lieu des données.",
      "Cherchez la limite du service, et vérifiez la taille avant l’envoi.",
    ],
  },
  "client-error": {
    short: "erreur du client lui-même",
    description: "La bibliothèque cliente a fermé parce que le code du client a échoué.",
    howToResolve: [
      "Cherchez l’exception dans le journal ou la console du client : le serveur n’y est pour rien.",
      "Corrigez-la avant de vous reconnecter, sinon cela se reproduira.",
    ],
  },
  duplicate: {
    short: "existe déjà",
    description: "Le client a demandé une seconde fois ce qui ne peut exister qu’une fois.",
    howToResolve: [
      "Donnez à chaque opération son identifiant, et terminez la première avant de la répéter.",
      "Cherchez deux copies du même client ou du même code de démarrage.",
    ],
  },
  encryption: {
    short: "chiffrement incompatible",
    description: "Les deux côtés ne sont pas d’accord sur les clés ou sur la manière de chiffrer.",
    howToResolve: [
      "Comparez les modes de chiffrement et les clés des deux côtés.",
      "Mettez à jour le client : le service exige peut-être une méthode plus récente.",
    ],
  },
  policy: {
    short: "règle du service enfreinte",
    description: "Le client a enfreint une règle du service, ou commis trop d’erreurs.",
    howToResolve: [
      "Lisez le motif : il devrait nommer la règle.",
      "Changez ce que fait le client avant de vous reconnecter.",
    ],
  },
  "rate-limited": {
    short: "trop de requêtes",
    description: "Le client a envoyé en peu de temps plus que le service ne permet.",
    howToResolve: [
      "Envoyez moins : mettez les messages en file et espacez-les.",
      "Attendez avant de vous reconnecter, plus longtemps chaque fois.",
      "Cherchez les limites du service, et comptez-les dans le client.",
    ],
  },
  "over-quota": {
    short: "quota ou nombre de connexions atteint",
    description: "Le compte a atteint une limite de connexions, de canaux ou d’utilisation.",
    howToResolve: [
      "Fermez les connexions inutiles ; cherchez les clients qui en ouvrent une nouvelle sans fermer l’ancienne.",
      "Relevez la limite ou changez d’offre.",
      "Ne vous reconnectez que lorsqu’il y a de nouveau de la place.",
    ],
  },
  slow: {
    short: "client trop lent à lire",
    description:
      "Le destinataire lisait moins vite que le serveur n’envoyait, et la file est devenue trop longue.",
    howToResolve: [
      "Réduisez le travail du client par message, ou sortez-le de la boucle de réception.",
      "Abonnez-vous à moins de choses.",
      "Reconnectez-vous et chargez l’état de nouveau.",
    ],
  },
  unused: {
    short: "connexion inutilisée",
    description: "Le client s’est connecté, puis n’a pas utilisé la connexion à temps.",
    howToResolve: [
      "Abonnez-vous juste après la connexion.",
      "N’ouvrez pas la connexion avant d’avoir à quoi vous abonner.",
    ],
  },
  version: {
    short: "version non acceptée",
    description:
      "La version du protocole que le client demande manque, est mal écrite ou n’est pas acceptée.",
    howToResolve: [
      "Mettez à jour la bibliothèque cliente.",
      "Si vous indiquez la version vous-même, comparez-la avec la documentation.",
    ],
  },
  subprotocol: {
    short: "sous-protocole non accepté",
    description: "Le client et le serveur n’ont trouvé aucun sous-protocole commun.",
    howToResolve: [
      "Proposez le sous-protocole que parle le serveur en créant le WebSocket.",
      "Vérifiez s’il existe deux générations d’un même protocole : leurs noms se confondent facilement.",
    ],
  },
  unsupported: {
    short: "non pris en charge ou indisponible",
    description: "Ce que demande le client n’est pas disponible sur ce serveur.",
    howToResolve: [
      "Voyez si la fonction doit être activée dans les réglages du serveur.",
      "Comparez les versions des deux côtés.",
    ],
  },
  insecure: {
    short: "chiffrement exigé",
    description: "Le service n’accepte que des connexions chiffrées.",
    howToResolve: [
      "Connectez-vous avec `wss://` au lieu de `ws://`.",
      "Activez TLS dans les réglages de la bibliothèque cliente.",
    ],
  },
  "not-found": {
    short: "introuvable",
    description:
      "L’application, le chemin, le serveur ou le modèle que nomme le client n’existe pas.",
    howToResolve: [
      "Vérifiez la clé, le nom et la région dans l’adresse.",
      "Assurez-vous qu’il n’a été ni supprimé ni déplacé.",
    ],
  },
  disabled: {
    short: "désactivé",
    description: "L’application ou la fonction existe, et son propriétaire l’a désactivée.",
    howToResolve: [
      "Réactivez-la dans la console du service.",
      "Vérifiez l’état du compte, par exemple les factures impayées.",
    ],
  },
  sharding: {
    short: "répartition fausse ou exigée",
    description:
      "La part de travail du client est fausse, ou il doit la répartir sur plusieurs connexions.",
    howToResolve: [
      "Demandez au service le nombre de parts conseillé, et employez-le.",
      "Vérifiez que chaque numéro de part est inférieur au nombre de parts.",
    ],
  },
  intents: {
    short: "intentions non valables ou non accordées",
    description:
      "Le client a demandé des groupes d’événements qui n’existent pas ou ne lui sont pas accordés.",
    howToResolve: [
      "Activez les intentions privilégiées dans le portail du développeur, ou cessez de les demander.",
      "Recalculez la valeur à partir des bits documentés.",
      "Ne vous reconnectez qu’ensuite : sans changement, ce sera encore refusé.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;
