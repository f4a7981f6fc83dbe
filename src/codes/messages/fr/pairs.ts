import type { Messages } from "../types.ts";

export const pairs = {
  "1000/1001": {
    rule: "Demandez-vous si le travail est terminé. Si oui, 1000 ; si vous partez où qu’il en soit, 1001.",
    sentence: "Là où les deux conviendraient, envoyez 1001.",
    reason:
      "Bien des clients prennent 1000 pour un dernier mot et ne reviennent pas ; 1001 les en laisse libres. Une page n’a pas le choix : des deux, elle ne peut envoyer que 1000, et son navigateur envoie 1001 de lui-même en partant.",
  },
  "1000/1005": {
    rule: "1000 est une déclaration, 1005 l’absence de déclaration : le pair a fermé par une trame vide.",
    sentence: "Envoyez 1000 ; ne fermez jamais sans code.",
    reason:
      "Personne ne doit envoyer 1005, et une trame Close vide laisse le pair deviner. `close(1000)` coûte deux octets et dit que le travail est terminé.",
  },
  "1000/1008": {
    rule: "Demandez-vous si le pair devrait agir autrement la prochaine fois. Si non, 1000 ; si oui, 1008.",
    sentence: "Si une règle a été enfreinte, envoyez 1008, même pour vous quitter en bons termes.",
    reason:
      "1000 dit au pair que tout s’est bien passé : un utilisateur exclu verrait un succès, et les chiffres de l’exploitant cacheraient le refus.",
  },
  "1001/1006": {
    rule: "1001 est un au revoir qui est arrivé ; 1006 signifie qu’aucun n’est arrivé. Un départ qui apparaît comme 1006 n’a pas été annoncé, ou l’annonce s’est perdue.",
    sentence: "Envoyez 1001 avant de partir ; 1006 est ce que le pair déduit sinon.",
    reason:
      "Personne ne peut envoyer 1006. Pour que 1001 arrive à coup sûr, envoyez-le, continuez à lire jusqu’à la trame Close du pair, et ne fermez le transport qu’ensuite.",
  },
  "1001/1012": {
    rule: "Demandez-vous si la même adresse répondra de nouveau dans un instant. Si oui, 1012 ; si non, ou si nul ne le sait, 1001.",
    sentence: "Pour un redémarrage planifié, envoyez 1012, sauf si les pairs tournent sur Tomcat.",
    reason:
      "Seul 1012 dit quand revenir : après un temps aléatoire de 5 à 30 s. Tomcat et Spring Cloud Gateway le changent cependant en 1002, qui a l’air d’une erreur : pour eux, 1001 vaut mieux.",
  },
  "1002/1007": {
    rule: "1002 concerne les trames, 1007 ce qu’elles contiennent. Les bits, les longueurs et les opcodes relèvent de 1002 ; un texte qui n’est pas en UTF-8 et des données impossibles à décompresser relèvent de 1007.",
    sentence: "Pour de l’UTF-8 incorrect dans un message de texte, envoyez 1007.",
    reason:
      "C’est l’exemple que la RFC elle-même donne pour 1007. Attendez-vous à recevoir 1002 de Chrome dans le même cas : ne fondez aucune règle sur cette différence.",
  },
  "1003/1007": {
    rule: "Regardez le type avant les octets. Un type que vous n’acceptez jamais : 1003 ; des octets qui ne correspondent pas à un type accepté : 1007.",
    sentence: "Là où les deux conviendraient, envoyez 1003.",
    reason:
      "Quand le type est refusé, le contenu n’importe plus : aucune correction des octets ne rendrait le message acceptable. Un texte valable qui contient du JSON mal formé n’est pas dans ce cas : son type est accepté, c’est donc 1007 ou 1008.",
  },
  "1003/1008": {
    rule: "1003 refuse la sorte de données (texte ou binaire) ; 1008 refuse ce message ou cette conduite.",
    sentence: "Là où les deux conviennent, envoyez 1003.",
    reason:
      "La RFC présente 1008 comme le code de repli quand aucun autre ne le dit mieux, et cite 1003 parmi les meilleurs. L’exception : vous ne devez pas révéler ce que vous acceptez.",
  },
  "1005/1006": {
    rule: "Les deux sont déduits par votre propre bibliothèque. 1005 : une trame Close est arrivée, mais vide. 1006 : aucune n’est arrivée. Un FIN ou une réinitialisation sans trame Close, c’est 1006.",
    sentence: "N’envoyez ni l’un ni l’autre : les deux sont interdits dans une trame Close.",
    reason:
      "Ils décrivent ce qui a manqué. Avec 1005, cherchez un `close()` sans argument de l’autre côté ; avec 1006, examinez le réseau, les proxys et la négociation d’ouverture.",
  },
  "1006/1008": {
    rule: "1008 est un refus qui est arrivé ; 1006 peut être le même refus dont la trame Close s’est perdue, ou une ouverture refusée.",
    sentence: "Envoyez 1008, et assurez-vous qu’il arrive.",
    reason:
      "Personne ne peut envoyer 1006. Un serveur qui envoie 1008 puis détruit la socket alors que des données restent à lire provoque une réinitialisation, qui peut doubler sa propre trame Close. Et un serveur qui refuse avant la fin de l’ouverture envoie un statut HTTP, qu’une page voit comme 1006.",
  },
  "1006/1011": {
    rule: "1011 est un échec que le pair reconnaît ; 1006 est un silence qu’il vous faut expliquer vous-même.",
    sentence:
      "Envoyez 1011 quand vous échouez ; 1006 est ce que le pair déduit si vous coupez simplement la connexion.",
    reason:
      "Une trame Close avec 1011 dit au pair qu’il n’y est pour rien, et où chercher. Un processus qui s’effondre ne peut plus l’envoyer : interceptez donc les échecs là où la connexion est encore à vous.",
  },
  "1006/1015": {
    rule: "1015 est un nom local pour une négociation TLS qui a échoué ; 1006 désigne toute fin sans trame Close, y compris celle-là.",
    sentence: "N’envoyez aucun des deux : ils sont interdits dans une trame Close.",
    reason:
      "Dans une page, vous ne rencontrerez que 1006 : les navigateurs n’annoncent pas 1015. Pour distinguer un certificat de toute autre cause, ouvrez la même adresse en `https://`.",
  },
  "1008/1009": {
    rule: "Un message trop gros, c’est 1009 ; des messages trop nombreux ou indésirables, c’est 1008.",
    sentence: "Pour la taille, envoyez 1009.",
    reason:
      "La RFC le cite comme le code le plus juste, et un client peut en tirer parti : découper le message. Avec 1008, il chercherait du côté de son identité et de son débit.",
  },
  "1008/1011": {
    rule: "Demandez-vous qui doit changer quelque chose. Le pair : 1008. Vous : 1011.",
    sentence:
      "Si le pair a enfreint une règle, envoyez 1008, même si votre code s’en est aperçu en échouant.",
    reason:
      "Après 1011, les clients reviennent et recommenceraient ; après 1008, ils s’arrêtent. Une exception dans un validateur est un refus : interceptez-la et appelez-la par son nom.",
  },
  "1008/1013": {
    rule: "Imaginez la même conduite un jour calme. Si vous la refuseriez encore, 1008 ; si vous l’accepteriez, 1013.",
    sentence: "Si ce client dépasse sa propre limite, envoyez 1008, même pendant une surcharge.",
    reason:
      "1013 accuse votre charge et envoie le client ailleurs, où il dépasserait la même limite. Gardez 1013 pour vous séparer de clients qui n’ont rien fait de mal.",
  },
  "1008/3000": {
    rule: "3000 dit qu’il manque une preuve d’identité valable ; 1008 dit qu’une règle a été enfreinte, et peut cacher laquelle.",
    sentence: "Pour une preuve d’identité absente ou expirée, envoyez 3000.",
    reason:
      "Il dit au client quoi faire : s’authentifier, puis revenir. Envoyez 1008 si la raison doit rester cachée, ou si les clients ne connaissent que les codes de la RFC 6455 ; et documentez 3000, que des logiciels plus anciens emploient autrement.",
  },
  "1008/3003": {
    rule: "3003 dit que le droit manque à cette identité ; 1008 dit qu’une règle a été enfreinte, et peut cacher laquelle.",
    sentence: "Pour un utilisateur connu mais sans droit, envoyez 3003.",
    reason:
      "Il dit au client que ni un nouvel essai ni un nouveau jeton du même genre n’y changeront rien. Envoyez 1008 si l’existence même de la ressource doit rester cachée.",
  },
  "1011/1012": {
    rule: "1011 est un échec, 1012 un projet. Demandez-vous si quelqu’un a décidé de cette fin.",
    sentence:
      "Si le service revient en quelques secondes, envoyez 1012, même si un échec est la cause du redémarrage.",
    reason:
      "Les clients ont besoin de savoir quand revenir, et 1012 les étale sur 5 à 30 s. Notez l’échec dans vos propres journaux, où il vous sera utile.",
  },
  "1011/1013": {
    rule: "Demandez-vous si la même demande aurait abouti avec moins de travail en cours. Si oui, 1013 ; si elle échouerait aussi sur une machine au repos, 1011.",
    sentence: "Si vous échouez parce que vous êtes surchargé, envoyez 1013.",
    reason:
      "Après 1011, les clients reviennent vite, et leur retour est la dernière chose dont un serveur surchargé ait besoin. 1013 les envoie à une autre adresse ou les fait attendre.",
  },
  "1011/1014": {
    rule: "Demandez-vous à qui appartient l’échec. À votre propre code : 1011. À un serveur placé derrière vous : 1014.",
    sentence:
      "Si le serveur en amont a fait défaut, envoyez 1014, à moins que vos clients ne l’altèrent.",
    reason:
      "Il envoie ceux qui enquêtent vers la bonne machine. Les clients fondés sur gorilla/websocket, tungstenite, fastwebsockets ou Tomcat présentent 1014 comme 1002 : pour eux, 1011 est le meilleur choix.",
  },
  "1012/1013": {
    rule: "1012 promet un retour en quelques secondes ; 1013 demande aux clients de ne pas revenir à cette adresse.",
    sentence: "Pour un redémarrage, envoyez 1012, même si une surcharge en est la cause.",
    reason:
      "Après 1012, un client revient de lui-même ; après 1013, il devrait attendre son utilisateur, qui ne demandera peut-être jamais rien.",
  },
  "1013/1014": {
    rule: "1013 parle de charge, 1014 d’un serveur en amont défaillant. Demandez-vous si une autre adresse pourrait servir le client.",
    sentence: "Si le serveur en amont se dit surchargé, envoyez 1013.",
    reason:
      "Il dit au client quoi faire, et davantage de récepteurs le comprennent. Gardez 1014 pour un serveur en amont qui a disparu ou répond n’importe quoi.",
  },
  "3000/3003": {
    rule: "Demandez-vous si vous savez qui c’est. Si non, 3000 ; si oui et que le droit manque, 3003.",
    sentence: "Là où les deux conviendraient, envoyez 3000.",
    reason:
      "L’identité précède les droits : un jeton expiré ne dit rien de sûr de ce que son porteur peut faire. Après 3000, le client peut se tirer d’affaire ; après 3003, non.",
  },
  "3000/3008": {
    rule: "3000 juge une preuve d’identité ; 3008 dit que rien n’est venu à temps.",
    sentence: "Si aucune preuve d’identité n’est venue avant l’échéance, envoyez 3008.",
    reason:
      "Il désigne la vraie faute, la lenteur ou un message oublié, et non un mauvais jeton : un client qui renouvellerait son jeton serait encore en retard.",
  },
} satisfies Messages["pairs"];
