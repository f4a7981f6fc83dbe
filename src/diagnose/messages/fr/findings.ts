import type { FindingSentences } from "../types.ts";

export const findings: FindingSentences = {
  "name-not-found": "Ce nom n’existe pas : la résolution l’a dit.",
  "name-lookup-failed": "La résolution du nom a échoué : personne n’a pu dire s’il existe.",
  "connection-refused": "L’hôte a refusé la connexion TCP.",
  "connect-timeout":
    "Aucune adresse n’a répondu à temps à la connexion TCP, et aucune ne l’a refusée.",
  "host-unreachable": "Aucun chemin ne mène à l’adresse : le réseau l’a dit.",
  "certificate-self-signed": "Le certificat est autosigné, ou une autorité de sa chaîne l’est.",
  "certificate-expired": "Le certificat a expiré.",
  "certificate-not-yet-valid": "Le certificat n’est pas encore valable.",
  "certificate-wrong-name": "Le certificat a été fait pour un autre nom.",
  "certificate-unknown-issuer":
    "Le certificat vient d’une autorité qui n’est pas reconnue, ou sa chaîne est incomplète.",
  "certificate-refused": "Le certificat n’a pas été accepté.",
  "tls-not-spoken": "Du TLS a été envoyé, et ce qui est revenu n’en était pas.",
  "tls-expected": "Le port attend du TLS, et du clair lui a été envoyé.",
  "tls-alert": "La négociation TLS a été refusée par une alerte.",
  "tls-unanswered": "La négociation TLS est restée sans réponse.",
  "answer-missing":
    "La connexion a été acceptée, et aucune réponse entière à la négociation d’ouverture n’est venue.",
  "answer-dropped": "La connexion a été coupée au lieu d’une réponse à la négociation d’ouverture.",
  "answer-not-http": "Ce qui est revenu n’était pas une réponse HTTP.",
  "accept-wrong": "Le `Sec-WebSocket-Accept` du 101 ne répond pas à la clé envoyée.",
  "upgrade-missing": "Il manque au 101 `Upgrade: websocket` ou `Connection: Upgrade`.",
  "subprotocol-unoffered": "Le 101 nomme un sous-protocole qui n’avait pas été proposé.",
  "subprotocol-not-chosen":
    "Un sous-protocole a été proposé et aucun n’a été choisi : les navigateurs terminent alors la connexion.",
  "extension-unoffered":
    "Le 101 nomme une extension, ou un paramètre, qui n’avait pas été proposé.",
  "extension-missing":
    "Le serveur n’a pas pris l’extension dont le client a besoin : la sonde a donc fermé avec 1010.",
  "origin-decides": "La réponse a changé avec l’en-tête `Origin`.",
  "origin-irrelevant": "La réponse est restée la même avec un autre en-tête `Origin`.",
  "subprotocol-decides": "Sans le sous-protocole, le serveur ouvre la connexion.",
  "slash-decides":
    "Avec ou sans la barre oblique finale du chemin, la réponse change : le serveur ouvre alors la connexion.",
  "same-without-upgrade":
    "Une requête ordinaire sur le même chemin reçoit le même statut : la demande d’upgrade n’a rien changé.",
  "ordinary-page": "La réponse est une page web ordinaire.",
  "authentication-demanded": "La réponse demande une authentification.",
  "redirect-given": "La réponse nomme une autre adresse.",
  "proxy-answered": "Un proxy a répondu à la place du serveur.",
  "proxy-on-the-way": "La réponse est passée par un proxy.",
  "through-nginx": "La réponse à l’ouverture est passée par nginx.",
  "through-cloudflare": "La réponse à l’ouverture est passée par Cloudflare.",
  "through-heroku": "La réponse à l’ouverture est passée par Heroku.",
  "through-google-cloud": "La réponse à l’ouverture est passée par Google Cloud.",
  "wait-demanded": "La réponse dit quand revenir.",
  "closed-by-peer": "L’autre côté a fermé de lui-même, avec un code de son application.",
  "dropped-with-fin": "L’autre côté a terminé le transport en bon ordre (FIN), sans trame Close.",
  "dropped-with-reset": "Le transport a été réinitialisé (RST), sans trame Close.",
  "refused-afterwards": "Juste après la fin, plus rien n’écoutait à cette adresse.",
  "listening-afterwards":
    "Juste après la fin, l’adresse a accepté une nouvelle connexion : quelque chose y écoute encore.",
  "silence-dropped":
    "La connexion restée silencieuse a été coupée, alors que celle qui envoyait des pings a continué.",
  "silence-forgotten":
    "La connexion restée silencieuse avait disparu quand la sonde l’a fermée, alors que celle qui envoyait des pings a continué.",
  "silence-closed":
    "La connexion restée silencieuse a été fermée, alors que celle qui envoyait des pings a continué.",
  "pings-not-counted":
    "Les pings ont reçu leur réponse et n’ont rien changé : seule la connexion qui envoyait des données a continué.",
  "died-despite-pings":
    "La connexion silencieuse et celle qui envoyait des pings se sont terminées au même âge.",
  "same-age": "Toutes les connexions se sont terminées au même âge, quoi qu’elles aient fait.",
  "same-moment-closed":
    "Toutes les connexions, d’âges différents, ont été fermées au même instant.",
  "same-moment-dropped":
    "Toutes les connexions, d’âges différents, ont été coupées au même instant.",
  "pings-flowed":
    "Les pings ont reçu leur réponse jusqu’à la fin : des octets circulaient donc tout le temps dans les deux sens.",
  "pings-unanswered": "Aucun ping n’a reçu de réponse.",
  "pongs-stopped": "Les pings ont d’abord reçu leur réponse, puis plus aucune.",
  "dropped-after-large":
    "Le transport s’est terminé juste après le gros message, sans trame Close.",
  "frame-invalid": "L’autre côté a envoyé une trame que la RFC 6455 n’autorise pas.",
  "frame-compressed":
    "L’autre côté a envoyé une trame avec un bit réservé, celui de la compression, alors qu’aucune n’était convenue.",
  "frame-cut": "Le transport s’est terminé au milieu d’une trame.",
  "frame-too-large":
    "L’autre côté a annoncé une trame plus grande que ce qu’accepte un navigateur.",
  "deflate-broken": "L’autre côté a envoyé un message compressé qui ne peut pas être décompressé.",
  "close-code-invalid":
    "L’autre côté a envoyé une trame Close avec un code qui ne doit pas être envoyé.",
  "text-not-utf8": "L’autre côté a envoyé du texte qui n’est pas en UTF-8.",
  "close-unanswered": "La sonde a fermé, et aucune trame Close n’est revenue à temps.",
  "close-dropped": "La sonde a fermé, et le transport s’est terminé sans trame Close en retour.",
};
