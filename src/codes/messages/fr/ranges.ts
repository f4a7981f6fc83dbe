import type { Messages } from "../types.ts";

export const ranges = {
  unused: {
    gist: "se situe sous 1000, où il n’existe pas de code",
    description:
      "Les nombres inférieurs à 1000 ne sont pas des codes de fermeture. Le registre commence à 1000, et aucune extrémité ne doit envoyer un nombre plus petit.",
    whenSeen:
      "Sous la forme 0, dans une interface qui veut dire « aucun » : aiohttp le fait pour une trame Close vide, et un `CloseEvent` fabriqué par un script vaut 0 au départ. Sous la forme d’un statut HTTP (401, 503) passé par erreur à `close()`.",
    howToResolve: [
      "Si c’est 0, lisez « aucun code », et cherchez si une trame Close est seulement arrivée.",
      "Si c’est un statut HTTP, ajoutez-lui 4000 et envoyez le résultat, comme le veut la convention 44xx : 401 devient 4401.",
      "S’il est venu par le réseau, le programme d’en face a un défaut : les bibliothèques répondent 1002.",
    ],
    whenToUse: "Jamais. Prenez un code enregistré, ou un code de 4000 à 4999 pour un sens à vous.",
  },
  "unassigned-protocol": {
    gist: "n’a pas encore de sens : le numéro est gardé pour les versions futures du protocole",
    description:
      "La plage 1000 à 2999 appartient au protocole, et ce numéro n’y est pas attribué. Personne ne doit l’envoyer avant qu’une spécification publique ne le définisse.",
    whenSeen:
      "De la part d’un programme qui a choisi un numéro au hasard. La plupart des bibliothèques répondent 1002 et coupent ; Chrome livre le numéro à la page, ce qui masque la faute pendant les essais.",
    howToResolve: [
      "Du côté qui l’envoie, choisissez plutôt un code de 4000 à 4999.",
      "Du côté qui le reçoit, cherchez 1002 ou 1006 dans les journaux au même instant : la plupart des bibliothèques refusent ce numéro.",
      "Assurez-vous que le registre ne l’a pas attribué depuis : c’est lui qui fait autorité.",
    ],
    whenToUse:
      "Pas avant que l’IANA ne l’attribue. Pour un sens à vous, prenez un code de 4000 à 4999.",
  },
  "unassigned-extension": {
    gist: "n’a pas encore de sens : le numéro est gardé pour les extensions, et aucune ne l’a pris",
    description:
      "La plage 1000 à 2999 appartient au protocole et aux extensions dotées d’une spécification publique ; aucune extension n’a enregistré de code. Personne ne doit envoyer ce numéro.",
    whenSeen:
      "Presque jamais sur le réseau. SockJS écrit 2010 (`Another connection still open`) dans ses propres messages, ce qui est autre chose. À une trame Close qui porte un tel numéro, la plupart des bibliothèques répondent 1002.",
    howToResolve: [
      "Si votre programme l’envoie, choisissez plutôt un code de 4000 à 4999.",
      "Si vous le lisez dans un message SockJS, cherchez-le dans le protocole SockJS, pas ici.",
      "Si vous concevez une extension, enregistrez le code auprès de l’IANA, avec une spécification publique.",
    ],
    whenToUse:
      "Seulement comme code enregistré d’une extension, et il n’y en a aucun aujourd’hui. Pour un sens à vous, prenez un code de 4000 à 4999.",
  },
  "unassigned-registrable": {
    gist: "a le sens que lui donne sa bibliothèque ou son application, et personne ne l’a enregistré",
    description:
      "La plage 3000 à 3999 est destinée aux bibliothèques, aux cadres logiciels et aux applications qui enregistrent leurs codes auprès de l’IANA, premier arrivé, premier servi. Ce numéro n’est pas enregistré : seul son émetteur peut dire ce qu’il signifie.",
    whenSeen:
      "De la part de logiciels qui occupent la plage sans rien enregistrer : Centrifugo (3001 à 3509), SaltyRTC (3001 à 3007), Amplify (3001), autobahn-js (3002). Les navigateurs et les bibliothèques le livrent ; un serveur uWebSockets qui le reçoit annonce 1006.",
    howToResolve: [
      "Trouvez quelle bibliothèque ou quel service l’a envoyé, et cherchez le numéro dans sa documentation.",
      "Lisez le motif : dans la trame, lui seul explique le numéro.",
      "Suivez la règle de reconnexion de ce fournisseur ; le numéro seul n’en dit rien. Centrifugo, par exemple, veut revoir ses clients jusqu’à 3499 et plus à partir de 3500.",
      "S’il est à vous, enregistrez-le auprès de l’IANA ou passez à la plage 4000 à 4999.",
    ],
    whenToUse:
      "Seulement après l’avoir enregistré auprès de l’IANA, ce qui est gratuit et ouvert aussi aux applications. Pour un sens utile à vous et à vos pairs seulement, prenez un code de 4000 à 4999.",
  },
  "private-use": {
    gist: "a le sens dont les deux côtés sont convenus, et n’en a aucun pour les autres",
    description:
      "La plage 4000 à 4999 est d’usage privé : les applications en choisissent le sens, et personne ne peut enregistrer ces numéros. Le même numéro dit donc des choses différentes selon les services.",
    whenSeen:
      "De la part des applications et de leurs protocoles : Discord, Pusher, Twitch, graphql-ws et bien d’autres. À lui seul, 4004 est un jeton incorrect chez Discord, un quota chez Pusher et une reconnexion manquée chez Twitch. Toutes les implémentations que nous avons lues livrent la plage intacte.",
    howToResolve: [
      "Trouvez à qui appartient le code : au service auquel vous vous connectez, ou à un protocole tel que `graphql-transport-ws`.",
      "Cherchez-le dans sa documentation, avec sa règle de reconnexion : après certains codes, des services ne veulent plus vous revoir.",
      "Si les trois derniers chiffres ressemblent à un statut HTTP (4401, 4403, 4429), la convention 44xx s’applique sans doute ; la documentation du service tranche.",
      "Lisez le motif pour connaître les détails.",
    ],
    whenToUse:
      "À utiliser quand aucun code enregistré ne dit ce que vous voulez dire et que les deux côtés sont à vous ; écrivez ce que chaque numéro demande au client. Les plages entières vieillissent le mieux : par exemple une centaine pour « ne revenez pas », une autre pour « attendez, puis revenez ».",
  },
  outside: {
    gist: "se situe au-delà de 4999, où il n’existe pas de code",
    description:
      "Le champ peut contenir des nombres jusqu’à 65535, mais les codes s’arrêtent à 4999. Aucun document ne donne de sens à ce numéro, et aucune extrémité ne devrait l’envoyer.",
    whenSeen:
      "De la part d’un programme qui écrit ses trames à la main, ou qui lit les deux octets dans le mauvais ordre. Les bibliothèques que nous avons lues le refusent ; seul Chrome le transmet à la page.",
    howToResolve: [
      "Du côté qui l’envoie, restez entre 1000 et 4999 : un code enregistré, ou 4000 et plus pour un sens à vous.",
      "Si vous lisez les octets vous-même, lisez le nombre en gros-boutiste : 59395, c’est 1000 dont les octets sont inversés.",
      "Si vous le recevez, attendez-vous à 1002 ou à 1006 de l’un des côtés, et signalez une anomalie aux auteurs du programme d’en face.",
    ],
    whenToUse: "Jamais. Le dernier numéro disponible pour un sens à vous est 4999.",
  },
} satisfies Messages["ranges"];
