import type { DiagnoseMessages } from "../types.ts";

export const opening: DiagnoseMessages["opening"] = {
  "nothing-listening": {
    name: "rien n’écoute à cette adresse et sur ce port",
    explanation:
      "La connexion TCP a été refusée : le serveur n’est pas lancé, écoute sur un autre port, ou seulement sur une autre interface (127.0.0.1 dans un conteneur est inaccessible de l’extérieur).",
    howToResolve:
      "Lancez le serveur, comparez le port de l’URL avec celui qu’il affiche, et faites-le écouter sur 0.0.0.0 s’il doit être joint depuis d’autres machines.",
    measureNext:
      "Sur la machine du serveur, lancez `ss -ltnp` et cherchez le port ; depuis celle du client, `curl -v` vers le même hôte et le même port.",
  },
  "host-not-found": {
    name: "le nom d’hôte ne se résout pas",
    explanation:
      "Le nom de l’URL n’a pas d’adresse dans le DNS que ce client interroge : une faute de frappe, un enregistrement absent, ou un nom qui n’existe que dans un autre réseau.",
    howToResolve: "Corrigez le nom, ou publiez l’enregistrement là où ce client cherche.",
    measureNext: "Lancez `getent hosts NOM` ou `nslookup NOM` sur la machine du client.",
  },
  "wrong-path": {
    name: "aucun point d’accès WebSocket à ce chemin",
    explanation:
      "Le serveur a répondu, mais pas en serveur WebSocket : le chemin, un préfixe ajouté par un proxy ou une barre finale n’est pas ce qu’il sert. Uvicorn répond ici 403, et non 404.",
    howToResolve:
      "Comparez le chemin de l’URL avec la route du serveur, après chaque réécriture, jusqu’à la dernière barre.",
    measureNext:
      "Interrogez le serveur directement, sans aucun proxy, avec le même chemin : répond-il 101 ?",
  },
  "upgrade-not-forwarded": {
    name: "un proxy ne transmet pas la demande d’upgrade",
    explanation:
      "`Upgrade` et `Connection` ne valent que jusqu’au prochain relais : un proxy qui n’a pas ordre de les transmettre change la négociation en simple requête, et le serveur y répond comme telle.",
    howToResolve:
      "Réglez chaque proxy du trajet pour qu’il parle HTTP/1.1 au serveur et transmette les deux en-têtes.",
    measureNext:
      "Journalisez les en-têtes reçus par le serveur. Si `Upgrade: websocket` n’y est pas, un proxy l’a retiré.",
  },
  "credentials-refused": {
    name: "le serveur refuse les identifiants, ou il n’y en a pas",
    explanation:
      "La négociation a reçu 401 ou 403. Une page ne peut pas ajouter d’en-tête à un WebSocket et ne voit jamais cet état : on lui annonce 1006. Un cookie ne part que si son domaine et `SameSite` le permettent.",
    howToResolve:
      "Envoyez l’identifiant dans un cookie, dans un ticket éphémère de l’URL, ou dans le premier message après l’ouverture ; renouvelez-le avant chaque tentative.",
    measureNext:
      "Regardez la requête dans le panneau réseau : le cookie ou le jeton y est-il, et a-t-il expiré ?",
  },
  "origin-refused": {
    name: "le serveur refuse l’origine de la page",
    explanation:
      "Les serveurs comparent l’en-tête `Origin` à une liste, car aucun navigateur ne le fait à leur place. Schéma, hôte et port doivent tous concorder : `https://app.example` n’est pas `https://www.app.example`.",
    howToResolve:
      "Ajoutez l’origine exacte de la page à la liste du serveur. Ne les autorisez pas toutes.",
    measureNext:
      "Répétez la négociation avec `curl` et un autre en-tête `Origin` : l’état change-t-il ?",
  },
  "close-before-accept": {
    name: "l’application du serveur a fermé avant d’accepter",
    explanation:
      "En ASGI, `close(code=4401)` avant `accept()` devient HTTP 403 : aucun code n’atteint le client, à qui l’on annonce 1006. Les clients de test montrent pourtant le code voulu, et les tests restent verts.",
    howToResolve:
      "Appelez d’abord `accept()`, puis `close()`, partout où le client doit voir le code.",
    measureNext:
      "Cherchez `403` ou `connection rejected` dans le journal du serveur à cette seconde.",
  },
  "certificate-not-trusted": {
    name: "le certificat n’est pas reconnu",
    explanation:
      "Il a expiré, est autosigné, porte un autre nom, ou arrive sans son certificat intermédiaire. Pour un WebSocket, un navigateur n’affiche aucune question : l’ouverture échoue, avec 1006.",
    howToResolve:
      "Installez la chaîne complète pour le bon nom. Pour un essai, ouvrez une fois l’adresse `https://` et acceptez-la, ou donnez au client votre propre autorité.",
    measureNext:
      "Lancez `openssl s_client -connect HOST:443 -servername HOST` et lisez la ligne `Verify return code`.",
  },
  "tls-and-plain-mixed": {
    name: "un côté parle TLS, l’autre non",
    explanation:
      "`wss:` a été employé sur un port qui attend du clair, ou `ws:` sur un port qui attend du TLS : chacun prend les premiers octets de l’autre pour du bruit.",
    howToResolve:
      "Employez `wss:` avec le port TLS et `ws:` avec l’autre, et voyez où le TLS s’arrête sur le trajet.",
    measureNext:
      "Essayez `curl -v https://HOST:PORT` et `http://HOST:PORT` : un seul des deux répond.",
  },
  "blocked-by-browser": {
    name: "le navigateur ou la plateforme interdit cette adresse",
    explanation:
      "Une page chargée en HTTPS ne peut pas ouvrir `ws:` (contenu mixte), la Content-Security-Policy doit nommer l’adresse dans `connect-src`, et Android interdit le clair par défaut. Rien n’a été envoyé.",
    howToResolve: "Employez `wss:`, et nommez l’adresse dans `connect-src`.",
    measureNext: "Lisez la console de la page : elle nomme la règle appliquée.",
  },
  "no-websocket-support": {
    name: "le serveur n’a pas de bibliothèque WebSocket",
    explanation:
      "Le serveur HTTP fonctionne sans la partie qui parle WebSocket, et répond à la négociation comme à une requête ordinaire, par 200 ou 404.",
    howToResolve:
      "Installez la partie manquante dans l’environnement qui tourne vraiment, et redémarrez.",
    measureNext:
      "Lisez le journal du serveur depuis son démarrage : il avertit une fois, à la première négociation.",
  },
  "backend-unreachable": {
    name: "le proxy ne joint pas le serveur derrière lui",
    explanation:
      "Le proxy fonctionne, mais le serveur derrière lui est arrêté ou à une autre adresse. Les clients reçoivent 502, 503 ou 504 à l’ouverture, 1014 ou 1006 ensuite.",
    howToResolve:
      "Relancez le serveur, corrigez son adresse dans le proxy, et ajoutez un contrôle de santé.",
    measureNext:
      "Depuis la machine du proxy, lancez `curl -v` vers l’adresse du serveur telle que le proxy la connaît.",
  },
  "too-many-connections": {
    name: "une limite de connexions est atteinte",
    explanation:
      "Le serveur, le proxy ou le système n’en accepte plus : limite par utilisateur, limite d’un processus, ou nombre de fichiers ouverts. Chaque WebSocket passant par nginx prend deux connexions.",
    howToResolve:
      "Relevez la limite atteinte, et faites revenir les clients après un délai aléatoire.",
    measureNext:
      "Comptez les connexions ouvertes (`ss -s`) et comparez aux limites, dont `ulimit -n`.",
  },
  redirected: {
    name: "le serveur redirige au lieu d’ouvrir",
    explanation:
      "Il a répondu par une redirection : de http vers https, vers une page de connexion, ou vers le chemin avec une barre. Les navigateurs n’en suivent jamais pour un WebSocket, la plupart des bibliothèques non plus.",
    howToResolve: "Mettez l’adresse finale dans le client, ou sortez ce chemin de la redirection.",
    measureNext: "Voyez où `curl -i` est envoyé : l’en-tête `Location` nomme la règle.",
  },
  "handshake-timeout": {
    name: "la négociation d’ouverture a pris trop de temps",
    explanation:
      "La connexion a été acceptée, mais aucune réponse n’est venue à temps : le serveur est occupé, attend autre chose (une base de données, un service d’identité), ou des paquets se perdent sans bruit.",
    howToResolve:
      "Répondez d’abord à la négociation et faites le travail lent ensuite ; cherchez un pare-feu qui jette au lieu de refuser.",
    measureNext: "Mesurez les étapes : `curl -w '%{time_connect} %{time_starttransfer}'`.",
  },
  "subprotocol-mismatch": {
    name: "les deux côtés ne s’accordent sur aucun sous-protocole",
    explanation:
      "Le client en a demandé un dans `Sec-WebSocket-Protocol`, et le serveur n’en a choisi aucun ou un autre : les navigateurs terminent alors la connexion. `graphql-ws` et `graphql-transport-ws` sont deux sous-protocoles différents.",
    howToResolve:
      "Proposez-en un que le serveur connaît, et faites répondre le serveur par un seul d’entre eux.",
    measureNext: "Comparez l’en-tête `Sec-WebSocket-Protocol` de la requête et de la réponse.",
  },
  "closed-while-connecting": {
    name: "le client a fermé alors qu’il se connectait encore",
    explanation:
      "Le code du client a appelé `close()` avant `onopen` : un composant a été démonté (en mode strict, React monte deux fois pendant le développement), la page a changé, ou un délai s’est écoulé.",
    howToResolve:
      "Fermez dans `onopen` si la socket se connecte encore, ou ne faites rien : c’est sans danger.",
    measureNext: "Mettez `console.trace()` là où `close()` est appelé.",
  },
  "lookup-failed": {
    name: "le serveur de noms ne répond pas",
    explanation:
      "La résolution du nom d’hôte n’a rien donné : le résolveur est injoignable ou refuse de répondre. Le nom lui-même est peut-être juste.",
    howToResolve: "Réparez le résolveur que cette machine interroge, ou donnez-lui-en un autre.",
    measureNext:
      "Lancez `getent hosts NAME` pour ce nom et pour un autre qui existe à coup sûr : si les deux échouent, c’est le résolveur.",
  },
  "host-unreachable": {
    name: "l’adresse est injoignable",
    explanation:
      "Les paquets vers cette adresse sont jetés sans bruit ou n’ont pas de route : un pare-feu ou un groupe de sécurité, un hôte éteint, un VPN absent, ou l’adresse d’un autre réseau.",
    howToResolve:
      "Laissez passer ce port sur chaque pare-feu du trajet, et comparez l’adresse avec celle que le serveur a vraiment.",
    measureNext:
      "Lancez `nc -vz HOST PORT` depuis le réseau du client et depuis celui du serveur : celui qui marche dit de quel côté les paquets se perdent.",
  },
  "tls-refused": {
    name: "la négociation TLS est refusée",
    explanation:
      "Les deux côtés n’ont ni version de TLS ni chiffrement en commun, le serveur ne connaît pas le nom d’hôte (SNI), ou il exige un certificat du client.",
    howToResolve:
      "Autorisez TLS 1.2 et 1.3 sur le serveur, donnez-lui un certificat pour ce nom, et au client le sien si le serveur l’exige.",
    measureNext:
      "Lancez `openssl s_client -connect HOST:443 -servername HOST`, une fois avec `-tls1_2` et une fois avec `-tls1_3`, et lisez l’alerte.",
  },
  "dropped-before-answer": {
    name: "la connexion est coupée au lieu d’une réponse",
    explanation:
      "Quelque chose accepte la connexion et la termine sans un mot : le port parle un autre protocole, un pare-feu refuse la requête, une limite est atteinte, ou le serveur échoue en lisant la négociation.",
    howToResolve:
      "Assurez-vous qu’un serveur WebSocket écoute sur ce port, et cherchez devant lui ce qui refuse sans rien dire.",
    measureNext:
      "Envoyez une requête ordinaire avec `curl -v` au même port, et lisez le journal du serveur à cette seconde.",
  },
  "not-websocket": {
    name: "ce qui répond n’est pas un serveur WebSocket",
    explanation:
      "La réponse enfreint la RFC 6455 4.1 : ce n’est pas du HTTP, un en-tête manque, ou son `Sec-WebSocket-Accept` ne va pas avec la clé. Un cache, un simulacre ou un serveur fait maison le font, une bibliothèque jamais.",
    howToResolve:
      "Laissez une bibliothèque WebSocket répondre à la négociation, et aucun cache ni proxy à sa place.",
    measureNext:
      "Comparez la réponse de `curl -i` avec les en-têtes de la RFC 6455 4.2.2, directement sur le serveur.",
  },
};
