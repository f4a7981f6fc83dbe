import { probe } from "./probe/fr.ts";
import type { HelpWords } from "./types.ts";

/** No-break space, before a colon. */
const NB = "\u00A0";
/** Narrow no-break space, before a semicolon. */
const NNB = "\u202F";

export const fr: HelpWords = {
  page: {
    usage: `Utilisation${NB}:`,
    arguments: `Arguments${NB}:`,
    options: `Options${NB}:`,
    globalOptions: `Options générales${NB}:`,
    commands: `Commandes${NB}:`,
    examples: `Exemples${NB}:`,
    choices: (values) => `au choix${NB}: ${values}`,
    default: (value) => `par défaut${NB}: ${value}`,
    aside: (facts) => ` (${facts.join(", ")})`,
  },
  placeholders: {
    options: "options",
    command: "commande",
    code: "code",
    count: "nombre",
    duration: "durée",
    file: "fichier",
    from: "de",
    to: "à",
    host: "hôte",
    id: "id",
    language: "langue",
    name: "nom",
    port: "port",
    rule: "règle",
    seconds: "secondes",
    shell: "shell",
    side: "côté",
    size: "taille",
    source: "source",
    what: "quoi",
    status: "statut",
    text: "texte",
    time: "moment",
    token: "jeton",
    url: "url",
    user: "utilisateur",
    who: "qui",
  },
  closewise: {
    description: `Pour que les connexions WebSocket se terminent bien${NB}: explique, applique, note.`,
    options: {
      version: "affiche la version",
      help: "affiche l’aide",
      json: `affiche du JSON de forme stable${NNB}; les erreurs aussi, sur stderr`,
      lang: (languages) =>
        `${languages} (par défaut${NB}: d’après LC_ALL, LC_MESSAGES ou LANG, sinon en)`,
      noColor: "sans couleurs (NO_COLOR et FORCE_COLOR sont respectées aussi)",
    },
    examples: {
      up: "un exemple à essayer, passerelle comprise",
      explain: "ce que veut dire un code de fermeture, et comment résoudre",
      compare: "deux codes côte à côte",
      gateway: "une passerelle devant votre serveur",
      records: "comment des connexions ont pris fin récemment",
    },
  },
  up: {
    summary: "un exemple complet, sans rien à configurer",
    description:
      "Démarre une passerelle avec des règles d’exemple, devant une petite discussion ou votre propre serveur, note chaque fin de connexion dans ./closewise.db et la dit en une phrase. Ctrl-C arrête tout.",
    options: {
      port: `port de la passerelle${NNB}; 0 prend n’importe quel port libre`,
      host: "adresse où écouter",
      upstream: "met la passerelle devant ce serveur au lieu de l’exemple",
      backendPort: `port du serveur d’exemple (par défaut${NB}: 9000, ou un port libre)`,
      adminPort: `port de la référence et de l’API (par défaut${NB}: 8081, ou un port libre)`,
      drain: "sur combien de temps les fermetures sont étalées à l’arrêt",
      store: (usual) => `où les fins sont notées (par défaut${NB}: ${usual})`,
    },
    examples: {
      up: "une discussion d’exemple derrière la passerelle",
      upstream: "votre propre serveur derrière elle",
      port: "un autre port, et pas de fichier",
    },
  },
  gateway: {
    summary: "une passerelle devant vos serveurs, selon un fichier de configuration",
    description: `Lance une passerelle${NB}: elle applique vos règles, met fin aux connexions avec le bon code et note la fin de chacune. SIGHUP relit la configuration${NB}: les connexions ouvertes restent, et un fichier incorrect ne change rien. SIGTERM ou Ctrl-C la vide${NB}: les connexions sont fermées avec 1012 sur la durée de --drain, les nouvelles reçoivent 503${NNB}; un second signal arrête tout sur-le-champ.`,
    options: {
      config: "la configuration, YAML ou JSON",
      check: "vérifie la configuration, l’affiche avec toutes ses valeurs par défaut, et quitte",
      drain: `sur combien de temps l’arrêt est étalé (par défaut${NB}: selon la configuration, 10s)`,
      printEndings: "affiche chaque fin en une phrase",
      watch:
        "relit la configuration quand son fichier, ou un fichier qu’il nomme, change, comme le fait SIGHUP",
      quiet: "n’affiche que les ennuis",
    },
    examples: {
      run: "la lancer",
      check: "ce qui est en vigueur, valeurs par défaut comprises",
      endings: "les fins, en flux JSON",
    },
  },
  explain: {
    summary: "ce que veut dire un code de fermeture, ou un texte d’erreur",
    description: `Tout ce que le catalogue sait d’un code de fermeture, du code d’un fournisseur ou d’un statut HTTP de la négociation d’ouverture${NNB}; ou, pour un texte d’erreur, ses causes probables.`,
    arguments: {
      code: `un code de fermeture, 0-65535${NNB}; celui d’un fournisseur, discord:4014${NNB}; un statut HTTP, http:401${NNB}; ou un texte d’erreur tel quel`,
    },
    examples: {
      code: "une page sur 1008 Policy Violation",
      language: "la même en français, sur 1006",
      vendor: "ce que Discord entend par 4014",
      http: "une négociation d’ouverture refusée",
      json: "en données",
      text: `un texte d’erreur${NB}: causes, et que faire`,
    },
  },
  diagnose: {
    summary: "pourquoi une connexion a pris fin, par son texte d’erreur ou sa durée",
    description:
      "Classe les causes d’une fin de connexion, avec les indices pour chacune et les réglages qui la résolvent. Prend un texte d’erreur, des lignes de journal ou un événement de fermeture affiché, aussi sur stdin, et ce qu’on sait des circonstances. Quitte avec 1 quand rien n’a été reconnu.",
    arguments: { text: `le texte tel quel${NNB}; depuis stdin quand il y est envoyé` },
    options: {
      after: `combien de temps la connexion a duré, ou la tentative${NB}: 60s, 350ms, 2h`,
      idle: "rien n’a été envoyé pendant tout ce temps",
      busy: "des données passaient sans cesse",
      afterSend: `elle a pris fin juste après un grand message${NB}: 5MiB, 64KiB`,
      onWake: "elle a pris fin au réveil de la machine ou au retour de la page",
      neverOpened: "elle ne s’est jamais ouverte",
      code: "le code de fermeture que ce côté a reçu",
      reason: "le motif qui l’accompagnait",
      side: "le côté qui dit tout cela",
    },
    examples: {
      circumstances: "un code et ses circonstances",
      text: "un texte d’erreur",
      log: "des lignes de journal",
      json: "en données",
    },
  },
  probe,
  compare: {
    summary: "deux codes de fermeture côte à côte",
    description:
      "En quoi diffèrent deux codes de fermeture, codes de fournisseurs ou statuts HTTP, et lequel envoyer.",
    arguments: {
      a: `un code de fermeture${NNB}; celui d’un fournisseur, discord:4004${NNB}; ou un statut HTTP, http:401`,
      b: "un autre",
    },
    examples: {
      codes: "Normal Closure face à Policy Violation",
      language: "en français",
      vendors: "deux fournisseurs",
      http: "après la négociation d’ouverture, et pendant",
      json: "en données",
    },
  },
  choose: {
    summary: "quel code de fermeture envoyer, et comment",
    description: `Quel code de fermeture envoyer, avec la raison de ce choix, un extrait de code et ce que voit l’autre côté${NB}: par quelques questions, ou pour une situation connue.`,
    options: {
      situation: "la situation, au lieu de questions",
      runtime: `ce qui l’envoie${NNB}; affiche l’extrait de code`,
      http: `avant la fin de la négociation${NB}: le statut HTTP de la réponse`,
      list: "donne la liste des situations",
    },
    examples: {
      questions: "quelques questions, puis le code",
      list: "les situations qu’il y a",
      runtime: "un client qui envoie trop vite",
      http: "un refus",
      json: "en données",
    },
  },
  list: {
    summary: "le catalogue des codes de fermeture",
    description: "Tous les codes de fermeture et toutes les plages de codes qu’il y a.",
    options: {
      status: "seulement les codes de cet état dans le registre",
      sendableBy: "seulement les codes que ce côté peut envoyer",
      range: "seulement les codes entre ces bornes, comme 3000-3999",
      vendor: "ce que ce fournisseur entend par ses codes",
      vendors: "les fournisseurs qu’il y a",
      runtimes: "quels codes chaque environnement peut envoyer, et ce qu’il fait sinon",
      receivers: "quels codes arrivent intacts, et qui altère les autres",
      limits: "limites et délais par défaut des bibliothèques, proxys et plateformes",
    },
    examples: {
      all: "tout",
      sendableBy: "ce qu’une page peut donner à close()",
      range: "codes des bibliothèques et frameworks",
      vendors: "services et protocoles qui ont leurs propres codes",
      vendor: "les codes de l’un d’eux",
      runtimes: "ce que close() accepte, et ce qu’il lève sinon",
      receivers: "quels codes arrivent partout",
      limits: "tailles de messages, pings et délais par défaut",
      json: "en données",
    },
  },
  records: {
    summary: "comment des connexions ont pris fin",
    description: `Les fins que \`closewise up\` ou \`closewise gateway\` a notées, de la plus ancienne à la plus récente${NB}: une ligne chacune, ou avec --json un objet JSON par ligne.`,
    options: {
      store: (usual) => `où elles sont notées (par défaut${NB}: ${usual})`,
      config: "prend le lieu dans la configuration d’une passerelle",
      since: `seulement depuis lors${NB}: 10m, 2h, 7d ou 2025-11-23T14:00`,
      code: "seulement avec ce code de fermeture, tel que le client l’a reçu",
      rule: "seulement par cette règle, comme message-rate",
      route: "seulement de cette route",
      limit: `seulement les plus récentes, 10000 au plus (par défaut${NB}: 1000, 10 avec --follow)`,
      follow: "continue avec chaque fin qui survient, jusqu’à Ctrl-C",
    },
    examples: {
      since: "les dix dernières minutes",
      rule: "qui a envoyé trop vite",
      follow: "à mesure qu’elles surviennent",
      json: "en données",
    },
  },
  admin: {
    options: {
      admin: "adresse d’administration de la passerelle",
      adminToken: (variable) =>
        `son jeton, si elle en a un${NNB}; ${variable} le garde hors des listes de processus`,
    },
  },
  status: {
    summary: "ce que fait une passerelle en marche",
    description:
      "Demande à une passerelle en marche ses connexions et l’état de chaque serveur amont. La passerelle doit avoir `admin:` dans sa configuration.",
    examples: {
      here: "la passerelle de cette machine",
      elsewhere: (variable) => `une autre, avec ${variable}`,
      json: "en données",
    },
  },
  reload: {
    summary: "fait relire sa configuration à une passerelle en marche",
    description: `Fait relire sa configuration à une passerelle en marche. Les connexions continuent sous elle. Un fichier qui a des problèmes ne change rien${NB}: ils sont affichés, et le code de sortie est 2.`,
    examples: {
      checked: "vérifiée d’abord ici",
      json: "combien de connexions continuent, en données",
    },
  },
  revoke: {
    summary:
      "met fin aux connexions d’un utilisateur, d’une session ou d’un jeton, et les tient dehors",
    description:
      "Fait fermer par une passerelle en marche, avec 1008, les connexions d’un utilisateur, d’un sujet, d’une session ou d’un seul jeton, et lui fait refuser ensuite leurs jetons.",
    options: {
      user: "de cet utilisateur, tel que les limites le comptent",
      subject: "de ce sujet (l’attribut `sub`)",
      session: "de cette session du fournisseur d’identité (l’attribut `sid`)",
      tokenId: "de ce seul jeton (l’attribut `jti`)",
      issuer: `seulement les jetons de cet émetteur (par défaut${NB}: tous)`,
      issuedBefore: `seulement les jetons émis avant${NB}: now (maintenant), 10m (il y a dix minutes) ou 2025-11-23T14:00 (par défaut${NB}: aussi ceux émis après)`,
      for: `combien de temps elle est retenue${NB}: 2h, 7d (par défaut${NB}: 1d)`,
    },
    examples: {
      user: "dehors, et tenu dehors un jour",
      issuedBefore: "dehors, mais peut se reconnecter avec un nouveau jeton",
      session: "une session, retenue une semaine",
      token: "un seul jeton, le résultat en données",
    },
  },
  drain: {
    summary: "tient les nouvelles connexions à l’écart d’un serveur amont",
    description:
      "Fait qu’une passerelle en marche n’envoie plus de nouvelles connexions à un serveur amont, sur toutes les routes qui l’ont, jusqu’à ce que ce soit annulé. Les connexions ouvertes restent.",
    options: {
      upstream: "son adresse, telle que la configuration l’a",
      undo: "lui rend les nouvelles connexions",
    },
    examples: {
      before: "avant sa maintenance",
      after: "après elle",
      status: "combien y sont encore ouvertes",
    },
  },
  policy: {
    summary: "vérifie des règles, rejoue un trafic, affiche le schéma",
    description:
      "Vérifie des règles écrites, dit ce qu’elles auraient fait d’un trafic enregistré, et affiche le schéma dont un éditeur peut se servir.",
    examples: {
      check: "tous les problèmes, avec leur ligne",
      replay: `qui aurait-elle fermé${NNB}?`,
      schema: "pour votre éditeur",
    },
  },
  policyReplay: {
    summary: "ce qu’une politique aurait fait d’un trafic enregistré",
    description: `Fait passer un trafic enregistré par les politiques d’un fichier, et compare avec ce qui s’est vraiment passé. Un journal d’événements (\`records.events\` dans la configuration) dit ce qui s’est passé et quand${NNB}; la réponse est donc exacte jusqu’au moment où une politique aurait agi. Les fins seules (un fichier de fins, ou \`closewise records --json\`) en disent moins, et la réponse distingue le certain du possible.`,
    arguments: {
      source: `un journal d’événements, un fichier de fins, ou des fins en lignes JSON${NNB}; gzip convient`,
    },
    options: {
      with: `les politiques à essayer${NB}: une configuration, ou seulement \`policies:\``,
      policy: `celle-ci pour toutes les connexions (par défaut${NB}: selon la route, sinon selon le nom)`,
      route: "seulement les connexions de cette route",
      since: `seulement depuis lors${NB}: 10m, 2h, 7d ou 2025-11-23T14:00`,
      failOn: "code de sortie 1 si une connexion aurait été fermée ou refusée",
    },
    examples: {
      events: "un journal d’événements",
      store: "les fins d’une semaine",
      failOn: "en intégration continue",
    },
  },
  policyCheck: {
    summary: "tous les problèmes d’un fichier, avec leur ligne",
    description:
      "Vérifie la configuration d’une passerelle, ou un fichier qui n’a que `policies:`.",
    arguments: { file: "YAML ou JSON" },
    examples: { check: "code de sortie 2 en cas de problème", json: "les problèmes en données" },
  },
  policySchema: {
    summary: "le schéma JSON de la configuration",
    description: "Affiche le schéma JSON (2020-12) du fichier de configuration d’une passerelle.",
    examples: {
      print: `puis en YAML, tout en haut${NB}:`,
      editor: "complétion et vérifications dans l’éditeur",
    },
  },
  try: {
    summary: "envoie trop vite à dessein, pour voir un 1008",
    description:
      "Se connecte, envoie des messages aussi vite que possible jusqu’à ce que la connexion soit fermée, et explique cette fin. À réserver à vos propres serveurs.",
    arguments: { url: "vers où" },
    examples: { usual: "contre `closewise up` en marche", elsewhere: "ailleurs, en données" },
  },
  lab: {
    summary: "un serveur qui termine les connexions de toutes les façons, à la demande",
    description:
      `Lance un serveur où toute fin d’une connexion WebSocket s’obtient à la demande${NB}: n’importe quel code de ` +
      "fermeture, n’importe quel refus, toutes les sortes de 1006 et des trames invalides. Sa page les joue dans un " +
      "navigateur et montre les deux côtés. Pour tester des clients, sur cette machine. Ctrl-C l’arrête.",
    options: {
      host: "adresse d’écoute",
      port: `port d’écoute (par défaut${NB}: 8082, ou un port libre)`,
      maxConnections: `connexions simultanées${NNB}; les autres sont refusées avec 503`,
      noTls: "pas de ports pour les scénarios sur les certificats",
      list: "afficher les scénarios, avec le code qu’une page et ws indiquent, puis quitter",
    },
    examples: {
      usual: "affiche une page à ouvrir",
      list: "ce qui existe",
      json: "chaque exécution en une ligne de JSON, pour des tests",
    },
  },
  completion: {
    summary: "un script de complétion pour votre shell",
    description: "Affiche un script qui apprend à votre shell les commandes et les options.",
    arguments: { shell: "votre shell" },
    examples: { bash: "bash", zsh: "zsh", fish: "fish" },
  },
};
