import type { Messages } from "../types.ts";

export const codes = {
  "normal-closure": {
    gist: "dit au pair que la connexion a rempli son rôle",
    description:
      "La connexion a servi à ce pour quoi elle avait été ouverte, et l’une des extrémités l’a terminée volontairement. C’est le seul code inférieur à 3000 qu’une page peut passer à `close()`.",
    whenSeen:
      "Un utilisateur a quitté un salon, un transfert est achevé, un script a appelé `close(1000)`. On le voit aussi là où rien n’est terminé : plusieurs bibliothèques l’envoient quand l’appelant n’indique aucun code, et uWebSockets l’envoie avec le motif `please reconnect` lorsqu’une connexion atteint son âge maximal. Quant à aiohttp, il répond 1000 à toute trame Close : qui ferme avec 1008 reçoit 1000.",
    howToResolve: [
      "Si la fin était attendue, il n’y a rien à faire.",
      "Sinon, cherchez du côté de l’émetteur un `close()` sans argument, une procédure d’arrêt ou un âge maximal de connexion : les trois aboutissent volontiers à 1000.",
      "Si les clients ne reviennent pas après un déploiement, regardez ce que le serveur envoie : bien des clients cessent de se reconnecter après 1000. Envoyez plutôt 1012 ou 1001.",
      "Si 1000 revient en boucle, comparez la règle de reconnexion du client avec l’âge maximal de connexion du serveur.",
    ],
    whenToUse:
      "À envoyer quand le travail est terminé ou que l’utilisateur a choisi de partir. Pour un redémarrage, envoyez 1012 ; pour un processus qui s’en va, 1001 ; et jamais 1000 pour couper une connexion qui a enfreint une règle.",
  },
  "going-away": {
    gist: "dit au pair que cette extrémité s’en va, où qu’en soit le travail",
    description:
      "L’une des extrémités s’en va : un serveur s’arrête, ou un navigateur a quitté la page. Le travail peut rester inachevé, et personne n’a commis de faute.",
    whenSeen:
      "Sur le serveur : chaque fois que quelqu’un ferme un onglet, recharge la page ou suit un lien. Sur le client : en masse lors d’un déploiement, ou isolément quand le serveur ferme les connexions inactives ; Jetty et Tomcat le font à l’expiration de leur délai d’inactivité.",
    howToResolve: [
      "Sur un serveur, comptez-le comme un départ ordinaire, pas comme une erreur : les navigateurs l’envoient d’eux-mêmes quand une page disparaît.",
      "Sur un client, reconnectez-vous après un délai aléatoire, pour que tout un parc ne revienne pas à la même seconde.",
      "S’il survient après un silence, trouvez le délai d’inactivité (30 s par défaut dans Jetty) et envoyez un ping bien avant son terme.",
      "Si votre page appelle `close(1001)`, supprimez cet appel : il lève `InvalidAccessError`. Le navigateur envoie 1001 sans votre aide.",
    ],
    whenToUse:
      "À envoyer quand ce processus s’en va et que le pair doit en chercher un autre, ou quand vous fermez des connexions inactives ou trop anciennes. Préférez 1012 si le même service revient en quelques secondes, sauf si les pairs tournent sur Tomcat, qui présente 1012 comme 1002.",
  },
  "protocol-error": {
    gist: "dit au pair que ses octets enfreignent le protocole WebSocket lui-même",
    description:
      "L’extrémité a reçu ce que la RFC 6455 interdit : une trame non masquée ou masquée à tort, un bit réservé, un opcode inconnu, une trame Close d’un seul octet. Il s’agit des trames, jamais du format de messages propre à l’application.",
    whenSeen:
      "Presque toujours émis par une bibliothèque, avec un texte tel que `RSV1 must be clear`, `MASK must be set` ou `invalid status code`. Un navigateur qui constate la faute envoie 1002 mais annonce 1006 à sa propre page, et Chrome envoie 1002 même pour un texte qui n’est pas en UTF-8.",
    howToResolve: [
      "Lisez le texte d’erreur du côté qui a envoyé 1002 : il nomme la règle enfreinte.",
      "`RSV1` : désactivez la compression (`permessage-deflate`) des deux côtés pour essayer ; la cause habituelle est un proxy qui modifie l’en-tête des extensions.",
      "`invalid status code` : l’autre côté a mis un numéro réservé ou inconnu dans sa trame Close. Certains récepteurs réagissent ainsi à 1012, 1013 ou 1014, pourtant valides : voyez leurs pages.",
      "Sinon, vérifiez que seule la bibliothèque WebSocket écrit dans la socket, et que rien ne parle HTTP ou TCP brut à ce port.",
    ],
    whenToUse:
      "Laissez-le à la bibliothèque WebSocket. Pour un message que votre application ne peut pas utiliser, envoyez 1003, 1007 ou 1008.",
  },
  "unsupported-data": {
    gist: "dit au pair que ce type de données n’est pas accepté ici, quel qu’en soit le contenu",
    description:
      "L’extrémité a reçu un type de données qu’elle ne traite pas : le plus souvent un message binaire là où seul le texte est lu, ou l’inverse. Le contenu n’a même pas été examiné.",
    whenSeen:
      "Un client envoie un `ArrayBuffer` ou un `Blob` à un service qui lit du JSON ; un seul des deux côtés est passé à MessagePack ; un service audio reçoit du texte là où il attend des échantillons.",
    howToResolve: [
      "Vérifiez le type de ce que vous envoyez : une chaîne part en texte ; `Blob`, `ArrayBuffer` et `Buffer` partent en binaire.",
      "Encodez selon ce qu’attend le service : `JSON.stringify` pour du texte, un tableau d’octets pour du binaire.",
      "Comparez le sous-protocole convenu des deux côtés : c’est souvent lui qui fixe le type attendu.",
      "Sur le serveur, acceptez les deux types, ou publiez celui que vous lisez.",
    ],
    whenToUse:
      "À envoyer quand le type suffit à motiver le refus. Si le type convient mais pas les octets, envoyez 1007 ; si tout est correct mais indésirable, 1008.",
  },
  "reserved-1004": {
    gist: "est un numéro mis de côté pour un sens qui n’a jamais été défini",
    description:
      "La RFC 6455 réserve ce numéro sans lui donner de sens. Aucune extrémité ne doit l’envoyer, et un récepteur y voit une erreur de protocole.",
    whenSeen:
      "Uniquement dans d’anciens tableaux et des copies de brouillons, où il signifie « trop grand ». Sur le réseau, il vient d’un programme qui les croit encore ; la réponse habituelle est 1002.",
    howToResolve: [
      "Si votre programme l’envoie pour un message trop gros, envoyez 1009 à la place.",
      "Si une constante de votre code lui donne un nom, supprimez-la : le tableau dont elle provient est antérieur à la RFC.",
      "Si vous le recevez, signalez une anomalie aux auteurs du programme d’en face.",
    ],
    whenToUse: "Jamais. Le code d’un message trop gros est 1009.",
  },
  "no-status-received": {
    gist: "constate que la trame Close du pair ne portait aucun code",
    description:
      "Le pair a fermé dans les règles mais sans donner de code : sa trame Close avait un corps vide. Le numéro lui-même n’est jamais envoyé ; c’est votre propre bibliothèque qui le déduit.",
    whenSeen:
      "L’autre côté a appelé `close()` sans argument : dans un navigateur, cela envoie une trame Close vide. La négociation de fermeture a eu lieu, donc `wasClean` vaut `true`. Une connexion perdue sans trame Close donne 1006, pas ce code.",
    howToResolve: [
      "Trouvez le `close()` sans argument du côté qui a commencé et donnez-lui un code : `close(1000)` si le travail est terminé.",
      "Si vous relayez des connexions, transmettez une trame Close vide telle quelle : n’y inscrivez jamais 1005.",
      "Connaissez votre bibliothèque : Java-WebSocket annonce 1000 pour une trame Close vide, aiohttp annonce 0.",
      "Si vous n’attendiez pas cette fin, traitez-la comme une perte et reconnectez-vous après un délai aléatoire.",
    ],
    whenToUse:
      "Ne l’envoyez jamais : une trame Close qui porte 1005 enfreint le protocole. Pour fermer sans dire pourquoi, envoyez une trame Close vide ; mieux encore, dites 1000.",
  },
  "abnormal-closure": {
    gist: "constate que la connexion a pris fin sans aucune trame Close du pair",
    description:
      "La connexion a pris fin et aucune trame Close n’a été reçue. Personne n’envoie ce numéro : chaque côté le déduit seul, et l’autre a pu en déduire un autre.",
    whenSeen:
      "Le moment en dit plus que le code. Tout de suite : la négociation d’ouverture a été refusée, ou bien le nom, le port ou le certificat ne va pas. Après un silence de durée fixe : un proxy a renoncé. À un âge fixe : la limite d’un répartiteur de charge. Après un gros message : la limite de l’autre côté. Au réveil : un appareil qui dormait. Dans une page, sept causes se ressemblent trait pour trait, et c’est voulu : la norme interdit aux navigateurs de les distinguer.",
    howToResolve: [
      "Tout de suite : demandez la même URL hors du navigateur (`curl -i` avec les en-têtes de mise à niveau) et lisez le statut HTTP : 401, 403 et 404 parviennent tous à une page sous la forme 1006. Vérifiez aussi le nom, le port, le certificat et la règle sur `Origin`.",
      "Toujours après le même silence : augmentez le délai du proxy (nginx : `proxy_read_timeout`, 60 s par défaut ; AWS ALB : délai d’inactivité, 60 s) et envoyez un ping depuis le serveur toutes les 20 à 30 s.",
      "Toujours au même âge, même en pleine activité : cherchez une durée de vie maximale (le délai du service principal d’un répartiteur Google Cloud est de 30 s) ou un déploiement.",
      "Après un gros message : comparez sa taille à la limite de l’autre côté. uWebSockets et tungstenite coupent la connexion là où d’autres bibliothèques envoient 1009.",
      "Au réveil ou au changement de réseau : c’est normal ; reconnectez-vous sur `online` et `visibilitychange`.",
      "À votre propre arrêt : attendez la trame Close du pair avant de détruire la socket. Des données reçues mais non lues changent la fin en réinitialisation, qui peut détruire la trame Close que vous avez envoyée.",
      "Reconnectez-vous après un délai aléatoire de 0 à 5 s, puis avec des délais croissants.",
    ],
    whenToUse:
      "Ne l’envoyez jamais : il représente l’absence de trame Close. Une passerelle qui perd un côté envoie 1014 ou 1011 à l’autre.",
  },
  "invalid-payload": {
    gist: "dit au pair que le type convenait, mais que les octets n’y correspondent pas",
    description:
      "Le contenu d’un message ne s’accorde pas avec son type. L’exemple de la RFC est un message de texte qui n’est pas en UTF-8 ; des données compressées impossibles à décompresser sont signalées de la même façon.",
    whenSeen:
      "Du binaire envoyé comme du texte, une chaîne coupée au milieu d’un caractère, du Latin-1 pris pour de l’UTF-8, un flux `permessage-deflate` abîmé. Chrome, lui, signale l’UTF-8 incorrect par 1002.",
    howToResolve: [
      "Envoyez les octets dans un message binaire, pas dans un message de texte.",
      "Si vous construisez vos trames de texte à la main, encodez en UTF-8 et ne coupez jamais un message au milieu d’un caractère ; un fragment peut s’y arrêter, un message non.",
      "Si l’erreur parle de décompression, désactivez `permessage-deflate` pour essayer, puis comparez les réglages de compression des deux côtés.",
      "Si c’est le format qui est en cause (JSON, schéma), lisez le motif et validez avant d’envoyer.",
    ],
    whenToUse:
      "À envoyer pour un texte qui n’est pas en UTF-8 et pour des données impossibles à décoder comme ce qu’elles prétendent être ; les termes de la RFC l’admettent aussi pour du JSON mal formé. Pour un type entier que vous refusez, envoyez 1003 ; pour un contenu bien formé dont vous ne voulez pas, 1008.",
  },
  "policy-violation": {
    gist: "dit au pair qu’il a enfreint une règle de cette extrémité",
    description:
      "L’extrémité a reçu un message contraire à ses règles. C’est le refus général, pour les cas où aucun code ne le dit mieux (1003 pour le type, 1009 pour la taille) ou quand les détails doivent rester cachés.",
    whenSeen:
      "Trop de messages, un jeton expiré ou absent, un contenu interdit, une origine non autorisée, un client qui lit trop lentement. La bibliothèque ws l’envoie aussi de son propre chef quand un message arrive en trop de fragments.",
    howToResolve: [
      "Lisez le motif dans l’événement de fermeture : c’est là qu’un serveur nomme la règle, par exemple `rate`, `token expired` ou `origin`.",
      "Sans motif, observez le moment. Juste après l’ouverture : l’authentification ou l’origine. Pendant une rafale : une limite de débit. Après une durée fixe : un jeton expiré. Après un message précis : son contenu.",
      "Corrigez d’abord cela : renouvelez le jeton, ralentissez, changez le message. Un client qui recommence sera de nouveau déconnecté.",
      "Si le motif manque à dessein (la RFC permet de cacher la règle), demandez à l’exploitant, avec l’heure et l’adresse de la connexion.",
      "Si vous exploitez le serveur, notez la règle dans le journal à côté de chaque 1008 et publiez vos limites.",
    ],
    whenToUse:
      "À envoyer quand le pair a enfreint une de vos règles et qu’aucun autre code ne dit laquelle, ou quand vous ne devez pas le dire. Préférez 1009 pour la taille, 1003 pour le type, 1013 si l’ennui est votre propre charge, et 3000 ou 3003 si le client doit savoir qu’il s’agit d’identité ou de droits.",
  },
  "message-too-big": {
    gist: "dit au pair que son message dépasse la taille que cette extrémité traite",
    description:
      "Un message, ou l’une de ses trames, dépasse la limite de taille de l’extrémité. La limite porte sur le message reconstitué, et souvent décompressé.",
    whenSeen:
      "Presque toujours émis par une bibliothèque dont la limite est restée par défaut : 8 Kio dans Tomcat, 32 Kio dans coder/websocket, 64 Kio dans Jetty, 1 Mio dans websockets pour Python, 4 Mio dans aiohttp, 16 Mio dans Uvicorn, 100 Mio dans ws. AWS API Gateway ferme au-delà de 128 Kio par message et de 32 Kio par trame. L’expéditeur du message voit 1009, tandis que le côté qui a fermé annonce souvent 1006 à sa propre application.",
    howToResolve: [
      "Trouvez la limite la plus basse du parcours : bibliothèque du client, chaque proxy, bibliothèque du serveur.",
      "Relevez-la délibérément, et pas plus que nécessaire : `maxPayload` dans ws, `max_size` dans websockets, `maxTextMessageSize` dans Jetty, `SetReadLimit` en Go.",
      "Envoyez moins : découpez le message, paginez les résultats, ou déposez le fichier par HTTP et envoyez son adresse.",
      "Si le message est compressé, comptez la taille décompressée : c’est elle que la plupart des limites regardent.",
    ],
    whenToUse:
      "À envoyer chaque fois que la taille est en cause ; la RFC le juge alors plus adapté que 1008. Pour des messages trop nombreux, si petits soient-ils, envoyez 1008.",
  },
  "mandatory-extension": {
    gist: "dit au serveur que le client ne peut se passer d’une extension qui n’a pas été convenue",
    description:
      "Le client a besoin d’une extension absente de la réponse du serveur à la négociation d’ouverture. Seuls les clients l’envoient : un serveur qui exige une extension refuse plutôt la négociation.",
    whenSeen:
      "Rarement : les navigateurs n’exigent jamais d’extension. Il vient d’un client de votre cru, en général avec le nom des extensions manquantes dans le motif.",
    howToResolve: [
      "Lisez le motif : la RFC demande au client d’y énumérer les extensions.",
      "Comparez `Sec-WebSocket-Extensions` dans la requête et dans la réponse ; un proxy intermédiaire peut supprimer cet en-tête.",
      "Activez l’extension sur le serveur, ou laissez le client s’en passer.",
    ],
    whenToUse:
      "Seulement en tant que client, et seulement après une négociation où manque une extension indispensable. Un serveur répond plutôt à la négociation par un statut HTTP.",
  },
  "internal-error": {
    gist: "dit au pair que cette extrémité a échoué, et qu’il n’y est pour rien",
    description:
      "L’extrémité s’est trouvée dans une situation imprévue et ne peut pas continuer. La RFC parlait des serveurs ; l’erratum 3227 permet aussi aux clients de l’envoyer.",
    whenSeen:
      "Une exception dans un traitement de message. Avec le motif `keepalive ping timeout`, propre à websockets pour Python, il signifie qu’aucun pong n’est arrivé à temps : souvent une boucle d’événements bloquée ou un lecteur lent, et non une anomalie du serveur.",
    howToResolve: [
      "Consultez le journal du côté qui l’a envoyé, à cette seconde : la cause est là, pas chez le pair.",
      "`keepalive ping timeout` : trouvez ce qui bloque la boucle d’événements du côté qui n’a pas répondu, ou augmentez `ping_timeout`.",
      "Interceptez les échecs prévisibles (entrée incorrecte, serveur en amont perdu) et donnez à chacun son code, pour réserver 1011 aux vraies anomalies.",
      "Sur le client, reconnectez-vous avec des délais croissants et renoncez après quelques essais : un message qui déclenche l’anomalie la déclenchera de nouveau.",
    ],
    whenToUse:
      "À envoyer quand votre propre code a échoué. Si le pair en est la cause, dites-le par 1003, 1007 ou 1008 ; si c’est un serveur en amont, envoyez 1014 ; si vous êtes surchargé, 1013. Ne mettez aucun détail de l’échec dans le motif.",
  },
  "service-restart": {
    gist: "dit au client que le service redémarre et reviendra bientôt",
    description:
      "Le service redémarre. Un client peut se reconnecter, mais devrait d’abord attendre un temps aléatoire de 5 à 30 s, pour ne pas submerger le nouveau processus.",
    whenSeen:
      "Lors des déploiements, de la part des serveurs qui les annoncent : Uvicorn l’envoie en s’arrêtant. Un pair sur Tomcat ou derrière Spring Cloud Gateway voit 1002 à sa place.",
    howToResolve: [
      "Reconnectez-vous après un délai aléatoire de 5 à 30 s : c’est le conseil donné lors de son enregistrement.",
      "Ne le comptez pas comme une erreur et ne déclenchez pas d’alerte ; comptez plutôt les clients qui reviennent.",
      "Si votre application voit 1002 à chaque déploiement, votre bibliothèque ou un proxy traduit 1012 : demandez au serveur d’envoyer 1001.",
      "Sur le serveur, étalez les fermetures dans le temps au lieu de fermer tout le monde au même instant.",
    ],
    whenToUse:
      "À envoyer pour un redémarrage après lequel la même adresse répondra de nouveau. En pratique, ce sont les serveurs qui l’envoient ; rien ne l’interdit à un client. Si le processus ne revient pas, ou si les pairs tournent sur Tomcat, envoyez 1001 ; si vous êtes surchargé, 1013.",
  },
  "try-again-later": {
    gist: "dit au client que le service est surchargé, et de ne pas revenir à cette adresse pour l’instant",
    description:
      "Le service est surchargé et se défait de connexions. D’après son enregistrement, un client devrait se connecter à une autre adresse s’il y en a plusieurs, ou à la même seulement quand son utilisateur le demande.",
    whenSeen:
      "Un serveur ou une passerelle à la limite de ses connexions ou de sa mémoire. Un pair sur Tomcat ou derrière Spring Cloud Gateway voit 1002 à la place de ce code.",
    howToResolve: [
      "Essayez une autre adresse du service, s’il en a plusieurs.",
      "Sinon, cessez de vous reconnecter de vous-même et proposez un bouton ; les essais automatiques sont justement la charge dont le serveur veut se défaire.",
      "Sur le serveur, ajoutez de la capacité ou refusez plus tôt : un statut HTTP 503 avec `Retry-After` avant l’ouverture coûte moins qu’une connexion.",
      "S’il frappe toujours le même client, il s’agit peut-être d’une limite propre à ce client : le serveur devrait alors envoyer 1008.",
    ],
    whenToUse:
      "À envoyer quand l’ennui est votre charge et qu’il passera de lui-même. C’est le seul code qui dise « plus tard ». Si c’est la conduite du client qui pose problème, envoyez 1008 ; pour un redémarrage, 1012.",
  },
  "bad-gateway": {
    gist: "dit au pair qu’un serveur placé derrière cette passerelle a fait défaut",
    description:
      "L’extrémité est une passerelle ou un proxy, et le serveur placé derrière elle a donné une réponse incorrecte ou a disparu. Ce code est à WebSocket ce que 502 est à HTTP.",
    whenSeen:
      "Rarement, car la plupart des proxys coupent simplement la connexion et vous laissent avec 1006. Les récepteurs fondés sur gorilla/websocket, tungstenite, fastwebsockets ou Tomcat ne connaissent pas ce numéro et le changent en 1002.",
    howToResolve: [
      "Consultez d’abord le journal de la passerelle, puis celui du serveur en amont, à la même seconde.",
      "Vérifiez que le serveur en amont fonctionnait, et que la passerelle utilise pour lui le bon chemin, le bon hôte et le bon sous-protocole.",
      "Si des clients annoncent plutôt 1002, leur bibliothèque ignore 1014 : que la passerelle leur envoie 1011 ou 1013.",
      "Sur le client, reconnectez-vous avec des délais croissants.",
    ],
    whenToUse:
      "À envoyer en tant que passerelle quand le serveur en amont est perdu ou répond n’importe quoi après l’ouverture. Avant l’ouverture, répondez par HTTP 502, 503 ou 504. Aux clients qui altèrent 1014, envoyez 1011.",
  },
  "tls-handshake": {
    gist: "est une note locale : la négociation TLS a échoué, avant même WebSocket",
    description:
      "La négociation TLS a échoué, par exemple parce que le certificat n’a pas pu être vérifié. Ce numéro n’est jamais envoyé, et les navigateurs ne l’annoncent pas non plus : ils disent 1006.",
    whenSeen:
      "Dans quelques bibliothèques hors du navigateur, comme leur propre nom pour un échec TLS. Pour le même échec, une page reçoit 1006 ; les détails se trouvent dans la console et le panneau réseau du navigateur.",
    howToResolve: [
      "Ouvrez la même adresse en `https://` dans le navigateur, ou lancez `openssl s_client -connect host:443 -servername host` : les deux nomment le défaut du certificat.",
      "Vérifiez la date, le nom d’hôte et les certificats intermédiaires ; la chaîne sans ses intermédiaires est un grand classique.",
      "Avec une autorité privée ou un certificat autosigné, faites en sorte que le client lui accorde sa confiance au lieu de désactiver la vérification.",
      "Si le port parle TCP en clair, utilisez `ws://`, ou placez TLS devant lui.",
    ],
    whenToUse:
      "Ne l’envoyez jamais : là où TLS a échoué, il n’y a aucune connexion WebSocket à fermer.",
  },
  unauthorized: {
    gist: "dit au client qu’il doit d’abord présenter une preuve d’identité valable",
    description:
      "La connexion exige une preuve d’identité, absente ou non valable. Ce code est enregistré auprès de l’IANA comme le parent de HTTP 401 pour les connexions établies.",
    whenSeen:
      "Après l’ouverture, de la part des serveurs qui vérifient alors un jeton. Attention aux emplois plus anciens du même numéro : dans Centrifugo, 3000 veut dire `connection closed`, dans SockJS `Go away!`, dans SaltyRTC `Path Full`, et les clients WAMP s’en servent pour terminer une session.",
    howToResolve: [
      "Assurez-vous que le serveur lui donne bien ce sens : consultez sa documentation, ou le motif.",
      "Obtenez un nouveau jeton, puis reconnectez-vous avec lui ; avec l’ancien, la fin serait la même.",
      "Vérifiez comment voyage le jeton : une page ne peut pas ajouter d’en-tête, il passe donc par un cookie, par la chaîne de requête, par un sous-protocole ou par le premier message.",
      "Si des jetons tout neufs sont refusés, vérifiez l’horloge des deux côtés.",
    ],
    whenToUse:
      "À envoyer quand le client doit s’authentifier puis revenir. Pour un utilisateur connu mais sans droit, envoyez 3003 ; si vous devez taire la raison, 1008 ; si vos clients suivent déjà la convention 44xx, 4401.",
  },
  forbidden: {
    gist: "dit au client qu’il est reconnu mais pas autorisé, et que revenir n’y changera rien",
    description:
      "Le serveur sait qui est le client et ne permet pas ce qu’il demande. Ce code est enregistré auprès de l’IANA comme le parent de HTTP 403 pour les connexions établies.",
    whenSeen:
      "Une entrée dans un canal sans en avoir le droit, un abonnement qui ne comprend pas la fonction, un compte bloqué. Attention à SaltyRTC, où 3003 annonce un passage de relais réussi.",
    howToResolve: [
      "Ne vous reconnectez pas de vous-même : la même identité recevra la même réponse.",
      "Vérifiez les droits du compte, ou connectez-vous sous un autre.",
      "Assurez-vous que la demande vise le bon canal ou le bon espace.",
      "Si le droit vient d’être accordé, obtenez un nouveau jeton : les droits y sont souvent inscrits.",
    ],
    whenToUse:
      "À envoyer quand l’identité est établie et que le droit manque. Sans identité valable, envoyez 3000 ; si l’existence même de la règle doit rester cachée, 1008.",
  },
  timeout: {
    gist: "dit au pair que quelque chose qu’il devait envoyer n’est pas venu à temps",
    description:
      "Le pair n’a pas fait à temps ce qu’on attendait de lui. Ce code est enregistré auprès de l’IANA comme le parent de HTTP 408 pour les connexions établies.",
    whenSeen:
      "Un client ouvre une connexion et n’envoie ni identification ni premier message avant l’échéance. Les bibliothèques ne s’accordent pas sur le code du silence : pour le même fait, on rencontre 1001, 1011, 1006 ou 4408. Dans Centrifugo, 3008 veut dire `slow`.",
    howToResolve: [
      "Trouvez ce qui devait être envoyé, et dans quel délai : une identification, un premier abonnement, un battement de cœur.",
      "Envoyez-le dès l’événement `open`, avant toute opération lente comme la récupération d’un jeton.",
      "Si une page en arrière-plan manque ses battements, répondez à ceux du serveur au lieu de faire tourner un minuteur : les navigateurs ralentissent les minuteurs des onglets cachés.",
      "Reconnectez-vous après un délai aléatoire.",
    ],
    whenToUse:
      "À envoyer quand le pair avait une échéance et l’a manquée. Pour une connexion simplement inactive, envoyez 1001 ; pour un pair qui ne répond plus aux pings, 1011 est le choix courant.",
  },
} satisfies Messages["codes"];
