//! French words that tell something, and verbs of saying in the infinitive.

use super::class::Class;

/// What verbs take ([`Frame`](super::verbs::Frame)), and the verbs.
#[rustfmt::skip]
pub const VERBS: &[(&str, &str)] = &[
    ("tqi", "affirmer assurer déclarer dire prétendre jurer certifier estimer penser croire soutenir \
        espérer considérer"),
    ("tqin", "reconnaître admettre avouer confirmer réaffirmer nier démentir concéder confesser"),
    ("tqn", "annoncer souligner rappeler regretter déplorer dénoncer craindre redouter prévoir prédire \
        révéler indiquer préciser signaler contester exclure évoquer pronostiquer anticiper constater \
        noter détailler relever avancer alléguer attester garantir marteler réfuter"),
    ("tq", "ajouter expliquer répondre rétorquer répliquer confier raconter rapporter relater témoigner \
        insister poursuivre conclure observer remarquer mentionner informer avertir alerter prévenir juger \
        arguer argumenter plaider répéter réitérer suggérer objecter riposter nuancer résumer écrire \
        commenter maintenir deviner supposer présumer imaginer calculer subodorer ressasser clamer \
        proclamer crier hurler murmurer chuchoter souffler glisser lâcher lancer tonner asséner \
        fulminer tempérer relativiser renchérir surenchérir reprendre reconnaitre convenir \
        promettre jauger arguer communiquer notifier spécifier stipuler professer énoncer décréter \
        tweeter twitter publier poster postuler gager parier persuader convaincre rassurer aviser \
        déduire diagnostiquer expliciter exposer certifier acquiescer opiner rectifier corriger \
        seriner rabâcher psalmodier articuler balbutier bafouiller bredouiller bégayer marmonner \
        grommeler grogner gronder maugréer pester râler ronchonner soupirer susurrer vociférer \
        scander brailler beugler gémir pleurer sangloter"),
    ("q", "ironiser plaisanter sourire rire railler moquer persifler enchaîner compléter développer \
        analyser décrypter décrire détailler interroger questionner demander exiger réclamer ordonner \
        implorer supplier conseiller recommander tancer tacler cingler tempêter trancher acclamer \
        saluer remercier féliciter accuser critiquer fustiger menacer moraliser philosopher \
        pointer positiver prophétiser promettre protester prévenir sermonner souhaiter temporiser \
        théoriser titrer vanter résumer chanter dégainer décocher embrayer entonner éluder esquiver \
        appeler exhorter inviter invoquer réagir attaquer justifier revendiquer défendre retracer schématiser \
        synthétiser assumer louer vitupérer pérorer pontifier claironner applaudir abonder"),
    ("t", "souhaiter demander exiger réclamer proposer recommander préconiser ordonner conseiller \
        accepter refuser"),
    ("n", "condamner rejeter récuser revendiquer critiquer fustiger pointer saluer dévoiler préconiser \
        prôner défendre réclamer exiger recommander suspecter démonter balayer qualifier minimiser \
        stigmatiser requérir évaluer chiffrer assumer"),
    ("p", "qualifier traiter accuser soupçonner taxer"),
    ("d", "promettre jurer menacer proposer accepter refuser nier décider envisager regretter conseiller \
        recommander demander ordonner exiger appeler exhorter inviter accuser soupçonner suspecter \
        craindre projeter crier"),
    ("w", "demander ignorer questionner"),
    ("rtqd", "plaindre féliciter réjouir indigner étonner inquiéter alarmer insurger lamenter désoler \
        émouvoir vanter targuer engager défendre souvenir offusquer"),
    ("rtqi", "dire accorder avouer déclarer prétendre estimer"),
    ("rq", "exclamer écrier emporter interroger demander amuser agacer enthousiasmer justifier énerver \
        impatienter défausser enorgueillir esclaffer épancher excuser récrier gausser émerveiller \
        enflammer persuader"),
    ("rw", "demander interroger"),
];

/// Verbs that say by means of other words ("a fait savoir", "met en garde"): their forms, and those
/// words, parted by `|`.
pub const LIGHT_VERBS: [(&str, &str); 5] = [
    (
        "fait faisait font faisaient fera feront ferait faisant faire fit firent laisse laissent laissé \
         laissait laissant laissa laisser",
        "savoir|valoir|observer|remarquer|part|état|entendre|comprendre|penser|croire",
    ),
    (
        "met mettent mettait mettaient mis mit mirent mettra mettant mettre",
        "en garde|en avant",
    ),
    ("prend prennent prenait prit pris prenant", "acte"),
    ("croit croient croyait", "savoir"),
    ("tire tirent tiré tirait", "la sonnette d' alarme"),
];

/// Words by sort.
#[rustfmt::skip]
pub const WORDS: &[(Class, &str)] = &[
    (Class::DETERMINER, "le la les l' un une des ce cet cette ces chaque quelques plusieurs aucun \
        aucune certains certaines tout toute tous toutes du au aux nombreux nombreuses divers diverses"),
    (Class::POSSESSIVE, "son sa ses leur leurs mon ma mes notre nos votre vos ton ta tes"),
    (Class::OF, "de du des d' of"),
    (Class::PREPOSITION, "à au aux en dans sur sous par pour avec sans chez vers contre entre depuis \
        pendant durant lors après avant devant derrière près malgré dès jusqu' jusque envers via hors \
        parmi outre auprès concernant face grâce suite sauf excepté quant"),
    (Class::LOCATIVE, "à au aux en dans vers depuis près chez"),
    (Class::CONJUNCTION, "et ou mais ni or donc puis"),
    (Class::SUBORDINATOR, "si comme quand lorsque lorsqu' puisque puisqu' alors tandis car parce \
        quoique quoiqu'"),
    (Class::THAT, "que qu'"),
    (Class::RELATIVE, "qui dont où lequel laquelle lesquels lesquelles auquel duquel desquels"),
    (Class::PRONOUN, "je j' tu il elle on nous vous ils elles ce c' cela ça celui-ci celle-ci ceux-ci \
        celles-ci eux chacun chacune personne certains certaines beaucoup plusieurs tous toutes"),
    (Class::MASCULINE, "il ils celui-ci ceux-ci lui eux"),
    (Class::FEMININE, "elle elles celle-ci celles-ci"),
    (Class::PLURAL, "ils elles ceux-ci celles-ci eux"),
    (Class::CLITIC, "se s' me m' te t' le la les l' lui leur y en nous vous"),
    (Class::REFLEXIVE, "se s'"),
    (Class::NEGATION, "ne n' pas plus jamais point guère rien"),
    (Class::HAVE, "a ont avait avaient aura auront aurait auraient eut eurent ai as avons avez avais \
        ayant avoir ait aient eu"),
    (Class::BE, "est sont était étaient sera seront serait seraient fut furent suis sommes êtes étant \
        être soit soient été"),
    (Class::VERB, "va vont allait allaient ira iront irait vais allons peut peuvent pouvait pouvaient \
        pourra pourront pourrait pourraient doit doivent devait devaient devra devront devrait devraient \
        veut veulent voulait voulaient voudrait faut faudra faudrait fallait fait font faisait faisaient \
        fera ferait reste restent restait vient viennent venait devient prend prennent met mettent \
        semble semblent semblait paraît existe existent permet permettent dispose compte comptent \
        vise visent touche touchent porte portent attend attendent perd perdent tient tiennent"),
    (Class::HEARSAY, "aurait auraient serait seraient"),
    (Class::ADVERB, "ainsi aussi également encore déjà toujours jamais souvent parfois notamment \
        cependant toutefois pourtant néanmoins ensuite enfin alors même seulement surtout plutôt bien \
        mal peu très trop assez presque vite aussitôt tôt tard récemment publiquement clairement \
        simplement immédiatement officiellement auparavant désormais d'emblée cependant aujourd'hui \
        quasi là-bas ici là maintenant autrefois naguère volontiers certes quant outre \
       "),
    (Class::NOT_BEFORE_THAT, "ainsi alors tandis pendant dès afin bien pour sans avant après plus moins \
        aussi autre autres même tel telle tant si parce depuis autant lors encore outre \
        pourvu tels ne n' rien mieux pire"),
    (Class::WEEKDAY, "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    (Class::MONTH, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre \
        janv. févr. juil. sept. oct. nov. déc."),
    (Class::TIME, "hier aujourd'hui demain matin soir midi minuit après-midi nuit matinée soirée \
        avant-hier lendemain veille dernier dernière prochain prochaine semaine mois année an ans \
        passé passée"),
    (Class::HONORIFIC, "m. mm. mme mmes mlle mlles me mr dr pr monsieur madame mademoiselle maître \
        docteur mgr monseigneur"),
    (Class::FEMININE, "mme mmes mlle mlles madame mademoiselle présidente directrice \
        procureure avocate chercheuse opposante sénatrice députée préfète ambassadrice patronne \
        fondatrice rapporteuse autrice historienne habitante romancière cinéaste chanteuse joueuse \
        championne entraîneuse infirmière étudiante enseignante militante magistrate juriste mère \
        fille sœur veuve femme épouse dirigeante adjointe conseillère candidate rectrice reine princesse \
        coordinatrice éleveuse agricultrice actrice réalisatrice générale cheffe"),
    (Class::MASCULINE, "m. mr monsieur président directeur procureur avocat chercheur opposant sénateur \
        député préfet ambassadeur patron fondateur rapporteur auteur historien habitant romancier \
        chanteur joueur champion entraîneur infirmier étudiant enseignant militant magistrat père fils \
        frère veuf homme époux dirigeant adjoint conseiller candidat recteur roi prince coordinateur \
        éleveur agriculteur acteur réalisateur"),
    (Class::ROLE, "président présidente vice-président vice-présidente ministre ministres \
        premier-ministre secrétaire chef cheffe chefs directeur directrice directeurs procureur \
        procureure porte-parole maire maires préfet préfète député députée députés sénateur sénatrice \
        sénateurs ambassadeur ambassadrice avocat avocate avocats général générale colonel commandant \
        lieutenant capitaine sergent amiral maréchal commissaire brigadier adjudant professeur \
        professeure chercheur chercheuse économiste analyste politologue historien historienne \
        sociologue géologue hydrologue climatologue épidémiologiste virologue médecin chirurgien \
        infirmier infirmière psychiatre psychologue biologiste physicien physicienne ingénieur \
        ingénieure entraîneur entraîneuse sélectionneur attaquant défenseur gardien milieu joueur \
        joueuse arbitre champion championne cycliste nageur nageuse coureur roi reine prince princesse \
        pape imam rabbin évêque archevêque cardinal prêtre pasteur patron patronne pdg dg fondateur \
        fondatrice cofondateur cofondatrice gérant gérante dirigeant dirigeante président-directeur \
        rapporteur rapporteuse auteur autrice écrivain écrivaine romancier romancière journaliste \
        réalisateur réalisatrice cinéaste acteur actrice chanteur chanteuse artiste militant militante \
        syndicaliste opposant opposante candidat candidate conseiller conseillère adjoint adjointe \
        délégué déléguée responsable chancelier chancelière gouverneur gouverneure recteur rectrice \
        doyen doyenne magistrat magistrate juge greffier accusé accusée prévenu prévenue plaignant \
        plaignante victime témoin habitant habitante riverain riveraine étudiant étudiante enseignant \
        enseignante agriculteur agricultrice éleveur éleveuse pêcheur commerçant commerçante ouvrier \
        ouvrière salarié salariée homologue numéro patriarche émissaire envoyé envoyée coordinateur \
        coordinatrice spécialiste expert experte juriste politicien leader chercheurs père mère fils \
        fille frère sœur veuve mari épouse femme homme jeune patient patiente marin capitaine pilote \
        chauffeur policier gendarme pompier soldat combattant élu élue intéressé intéressée \
        industriel industrielle ami amie collègue voisin voisine cousin cousine oncle tante neveu nièce grand-mère grand-père \
        compagnon compagne passager passagère vigneron vigneronne boulanger boulangère lycéen lycéenne \
        urgentiste cheminot conducteur conductrice interne comédien comédienne bénévole maraîcher \
        pharmacien pharmacienne libraire restaurateur restauratrice éditeur éditrice architecte notaire \
        trentenaire édile diplomate quadragénaire quinquagénaire sexagénaire retraité retraitée"),
    (Class::BODY, "gouvernement armée police gendarmerie ministère état-major opposition parti groupe \
        syndicat entreprise société association ong agence parquet présidence commission tribunal \
        direction majorité junte rébellion autorités experts analystes observateurs économistes \
        spécialistes chercheurs scientifiques médecins syndicats associations organisations élus \
        habitants riverains rebelles séparatistes jihadistes djihadistes militaires enquêteurs \
        policiers pompiers secouristes avocats juges députés opposants manifestants grévistes \
        agriculteurs éleveurs pêcheurs étudiants enseignants parents responsables diplomates dirigeants \
        ministres auteurs services cabinet mairie préfecture hôpital banque fédération club ligue \
        comité conseil coalition mouvement front union institut fondation collectif plateforme \
        constructeur opérateur exploitant compagnie firme maison chaîne quotidien hebdomadaire journal \
        radio télévision site cour défense accusation camp camps parties partisans proches famille \
        familles victimes témoins soldats combattants assureurs investisseurs industriels propriétaires \
        locataires voisins supporters dirigeantes parlementaires sénateurs magistrats soignants \
        infirmiers salariés employés ouvriers patronat géologues climatologues épidémiologistes \
        historiens sociologues politologues géographes juristes constitutionnalistes ambassade \
        consulat régie région département commune métropole fabricant équipe encadrement délégation \
        intersyndicale rapporteurs instance régulateur gendarme organisation institution"),
    (Class::PLURAL, "les des ces ses leurs nos vos plusieurs certains certaines quelques mm. mmes"),
    (Class::ANONYMOUS, "source sources témoin témoins anonymat"),
    (Class::DOCUMENT, "communiqué rapport étude sondage document enquête lettre note texte message \
        tribune livre audit arrêté ordonnance jugement procès-verbal mémo bilan bulletin baromètre \
        recensement chiffres données statistiques estimations projections prévisions calculs documents \
        presse média médias acte arrêt avis résumé dépêche"),
    (Class::MEDIUM, "vidéo communiqué entretien interview conférence discours allocution tweet message \
        compte lettre tribune post réseau réseaux plateau antenne micro radio télévision publication \
        rapport courrier courriel note point audience émission document enregistrement audio x \
        twitter facebook telegram instagram linkedin billet blog livre article étude déclaration"),
    (Class::ORGANISATION_HEAD, "ministère ministères agence organisation union institut université \
        banque commission conseil comité fédération association syndicat parti mouvement front alliance \
        ligue société compagnie groupe fondation centre office observatoire confédération coalition \
        rassemblement assemblée sénat parlement cour tribunal parquet préfecture mairie rectorat \
        hôpital chu musée académie collectif autorité bureau haut-commissariat direction forces armée \
        brigade régiment garde école lycée collège chambre conseil caisse fonds programme réseau cercle \
        club cercle radio télévision journal quotidien secrétariat service services laboratoire \
        inspection revue magazine délégation communauté ordre régie school university bank press college council energy \
        finance capital industries media coopérative cabinet maison croissant-rouge \
        croix-rouge croix olympique racing sporting fc ambassade consulat gouvernement présidence collège congrès"),
    (Class::EVENT_HEAD, "coupe jeux guerre bataille sommet forum festival conférence accord accords \
        traité révolution championnat championnats tour grand-prix grand journée fête opération \
        exposition salon convention mondial euro élection procès affaire massacre ouragan cyclone \
        tempête typhon séisme marathon carnaval biennale"),
    (Class::PLACE_HEAD, "ville village commune quartier région province département district île îles \
        lac mont montagne montagnes fleuve rivière vallée col plaine désert golfe mer océan détroit baie \
        cap port aéroport gare rue avenue boulevard canal forêt plateau presqu'île péninsule \
        localité cercle wilaya canton comté république royaume massif \
        barrage centrale parc faubourg banlieue hameau îlot archipel rade rive lagune \
        oasis château basilique"),
    (Class::NUMERAL, "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze \
        seize vingt trente quarante cinquante soixante cent cents mille million millions milliard \
        milliards dizaine dizaines centaine centaines millier milliers quinzaine vingtaine trentaine \
        quarantaine cinquantaine soixantaine douzaine moitié tiers quart"),
    (Class::UNIT, "euro euros dollar dollars franc francs livre livres yen yens yuan yuans % ‰ kilomètre kilomètres \
        km mètre mètres m centimètre centimètres cm millimètres mm tonne tonnes kilo kilos kg gramme \
        grammes litre litres hectare hectares ha degrés degré mégawatts mw gigawatts kilowattheures \
        couronne couronnes roubles rouble dinars dirhams ouguiyas cfa points"),
    (Class::SOURCE_PREPOSITION, "selon d'après"),
    (Class::PARTICLE, "de du des d' la le l' van von der den ben bin ould ibn al el ag di da dos y"),
    (Class::HOMOGRAPH, "annonce annonces demande demandes note notes remarque remarques réplique avance \
        critique critiques menace menaces lance souffle juge juges conteste rapporte craint estime \
        crainte craintes dit dits dite dites conclus signale indiqué confie pense plaide regrette \
        appel rapport promesse cite commente raconte observe écrit écrits promis prévu prévus prévue \
        prévues compris entendu poste gage parie pointe questions déclare fustige décrit clame \
        crie murmure relève informe convenu convenue défendu publie publié publiée tient pleure \
        soupire exclu exclue exclus reprise repris reprend promet retenu engagé engagée engagés \
        développe contesté contestée craints accusé accusée accusés suspecté suspects défend \
        proclame interroge menacé menacée analyse analyses titre titres titré appelle pressenti"),
    (Class::COMMON, "voici voilà oui non interrogé interrogée interrogés invité invitée invités né née \
        présent présente contacté contactée sollicité sollicitée questionné questionnée quelque seul \
        seule seuls premier première deuxième second seconde troisième dernier dernière autre autres \
        depuis âgé âgée réuni réunis réunie face rien tant trop moins après interpellé joint jointe \
        pourquoi comment combien quel quelle quels quelles quoi merci bonjour bref reste surtout \
        parmi plus pire mieux résultat fin début mi faute loin près côté dès signe preuve objectif \
        conséquence idem ensuite enfin arrivé arrivée venu venue élu élue nommé nommée condamné \
        créé créée fondé fondée formé formée fermé fermée ouvert ouverte inauguré interrogées peu \
        nul nulle mardi mercredi lundi jeudi vendredi samedi dimanche plusieurs environ près \
        lire aussi source voir publié mis par état etat affaires finances intérieur défense énergie justice \
        économie transports santé éducation agriculture culture travail environnement logement budget \
        commerce industrie sports jeunesse famille"),
    (Class::ABBREVIATION, "m. mm. dr. pr. st. ste. etc. av. bd. janv. févr. juil. sept. oct. nov. déc. \
        vol. no. art. cf. ex. tél. env. me. mgr. gén. col. cap. lt."),
    (Class::COMPANY, "sa sas sarl se plc group holding shipping airlines motors systems technologies partners \
        pharma"),
    (Class::DEMONYM, "français française françaises allemand allemande allemands russe russes ukrainien \
        ukrainiens ukrainienne américain américaine américains britannique britanniques anglais \
        anglaise italien italienne italiens espagnol espagnole espagnols chinois chinoise japonais \
        japonaise malien malienne maliens nigérien nigériens burkinabè algérien algérienne algériens \
        marocain marocaine marocains tunisien tunisienne tunisiens mauritanien mauritanienne \
        mauritaniens sénégalais sénégalaise ivoirien ivoirienne ivoiriens européen européenne européens \
        africain africaine africains israélien israélienne israéliens palestinien palestinienne \
        palestiniens iranien iranienne iraniens turc turque turcs belge belges suisse suisses canadien \
        canadienne canadiens québécois indien indienne indiens parisien parisiens parisienne musulman \
        musulmans chrétien chrétiens juif juifs arabe arabes kurde kurdes touareg touaregs syrien \
        syriens libanais égyptien égyptiens libyen libyens occidentaux européennes grec grecs grecque \
        portugaise suédoise norvégienne danoise finlandaise néerlandaise irlandaise écossaise autrichienne polonaise roumaine hongroise brésilienne argentine mexicaine portugais \
        serbe serbes croate croates suédois norvégien danois finlandais néerlandais irlandais écossais \
        gallois autrichien tchèque bulgare albanais géorgien arménien pakistanais afghan vietnamien coréen \
        indonésien australien colombien chilien péruvien cubain haïtien congolais camerounais gabonais \
        tchadien ghanéen togolais béninois guinéen rwandais burundais ougandais kényan éthiopien somalien \
        soudanais malgache irakien saoudien yéménite jordanien qatari émirati polonais roumain hongrois brésilien brésiliens argentin mexicain asiatique"),
];
