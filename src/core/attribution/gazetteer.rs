//! Names that are known to everybody: given names, countries, capitals, great cities, organisations.
//!
//! Names of several words are parted by `|`, in small letters and with plain apostrophes.

use super::class::Class;

/// Given names of women, of men, and of both.
#[rustfmt::skip]
pub const GIVEN: &[(Class, &str)] = &[
    (Class::FEMININE, "marie anne jeanne claire hélène sophie julie léa emma chloé manon sarah inès \
        nathalie isabelle sylvie catherine françoise monique christine véronique valérie sandrine martine \
        brigitte nicole patricia laurence florence caroline émilie élodie aurélie céline audrey mélanie \
        pauline mathilde charlotte alice louise juliette lucie margaux agathe éléonore clémence marion \
        élisabeth elisabeth marguerite madeleine thérèse bernadette simone yvonne odile chantal corinne \
        delphine virginie stéphanie séverine karine magali laetitia ségolène marine clémentine rachida \
        fatima fatou fatoumata aminata mariam mariama aïssata aissata kadiatou oumou hawa khadija aïcha \
        aicha leïla leila nadia samira yasmina zineb salma amina assia karima malika rokia awa ndeye \
        gillian mirela maryse nadège germaine odette blanche irène laure fanny doreen gudrun lily nadine mabel brigid bridget maureen joanna hannah lucy molly \
        ella zoe zoé eva marta ewa agnieszka monika petra sabine anke heike ute birgit jutta silke franziska katja lena lola rocío elisa silvana amélie coralie estelle josette huguette raymonde suzanne \
        mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy karen betty \
        helen sandra donna carol ruth sharon michelle laura kimberly deborah jessica shirley cynthia \
        angela melissa brenda amy anna rebecca kathleen pamela martha debra amanda stephanie carolyn \
        janet diane joyce heather gloria evelyn cheryl mildred katherine joan ashley judith rose \
        janice kelly judy christina kathy theresa beverly denise tammy irene jane lori rachel marilyn \
        andrea kathryn sara jacqueline wanda bonnie julia ruby lois tina phyllis norma paula diana annie \
        lillian emily peggy crystal gladys rita dawn connie tracy edna tiffany carmen rosa cindy \
        grace wendy victoria edith sherry sylvia ellen olivia sophia isabella mia harriet fiona siobhan \
        hillary kamala nancy theresa greta ursula angela christine giorgia ingrid ilse helga astrid \
        katarina irina olga natalia natalya svetlana tatiana tatyana ekaterina elena yelena oksana \
        ludmila galina nina vera lucia carla silvia chiara francesca giulia federica valentina paola \
        mercedes pilar dolores soledad consuelo ana beatriz luisa teresa inés lupe mei yuki sakura \
        aiko keiko priya anjali sunita lakshmi indira sonia ayesha zainab maryam mariana gabriela \
        daniela alejandra camila jimena solange hortense ghislaine josiane régine colette gisèle mireille \
        danièle éliane ngozi chidinma adaeze abena akua wanjiru achieng esther miriam naomi noémie \
        anouk maëlle solène gwenaëlle morgane oriane perrine blandine capucine apolline rosalie"),
    (Class::MASCULINE, "jean pierre paul jacques michel andré philippe alain bernard marc nicolas françois \
        christophe patrick laurent éric eric stéphane thierry olivier pascal david julien frédéric \
        sébastien bruno vincent guillaume antoine thomas alexandre mathieu matthieu maxime romain hugo \
        lucas louis arthur jules gabriel raphaël adam léo emmanuel édouard edouard gérard gérald gilles \
        xavier yves hervé serge rené roger robert daniel henri georges maurice marcel raymond lucien \
        fernand gaston léon albert charles joseph benoît benoit fabrice cédric jérôme yann loïc gaël \
        arnaud damien fabien florian quentin baptiste clément théo valentin adrien bastien étienne \
        anselme octave achille augustin basile barnabé célestin dieudonné firmin isidore justin \
        mohamed mohammed mahamat mamadou moussa ibrahim ibrahima abdoulaye abdou ousmane oumar omar \
        amadou boubacar souleymane seydou cheikh modibo adama issa idriss idrissa youssouf youssef yacine \
        karim rachid ahmed ali hassan hussein hamid khalid mustapha mustafa samir tarek nabil bachir \
        abdelaziz abdelkader abdelmadjid bilal choguel assimi sidi lamine alpha alioune malick babacar \
        ismaël ismail salif sékou lansana kwame kofi yaw emeka chinedu olusegun tunde jomo \
        goran petar tomas kai otto rudolf toby femi greg joël ronan yvon jacky bertrand gilbert dean stuart barry ross craig dominic edmund \
        leonard victor ravi sanjay vikram yusuf tariq stefano alessandro riccardo davide ernst fritz ulrich matthias andreas torsten uwe jochen stéphan norbert cyril \
        ludovic rodolphe gaspard marius edgar \
        james john robert michael william richard joseph thomas christopher charles daniel matthew \
        anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward \
        jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin \
        samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan \
        henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean \
        gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan \
        juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene \
        barack joe boris keir rishi tony gordon liam oliver oscar neil graham nigel trevor clive ian \
        colin derek desmond declan callum duncan hamish angus rory owen gareth hugh rupert simon martin \
        vladimir sergueï sergei sergey dmitri dmitry dmytro ivan igor oleg nikolaï nikolai mikhaïl mikhail \
        alexeï alexei aleksandr evgueni yevgeny volodymyr viktor yuri iouri boris pavel piotr andrzej \
        jaroslaw tomasz lech vaclav milos novak luka zoran dragan marko josip janos viktor ferenc \
        olaf friedrich hans jürgen klaus wolfgang helmut gerhard dieter heinrich karl stefan lars sven erik \
        bjørn henrik mats jens anders giuseppe giovanni marco matteo luca francesco antonio mario sergio \
        silvio paolo alberto roberto carlo enzo jorge josé carlos luis miguel javier pedro fernando \
        alejandro diego pablo manuel rafael ricardo tomás eduardo alberto ramón andrés hugo joão luiz \
        paulo jair nicolás hugo gustavo evo xi jinping hiroshi kenji takeshi shinzo fumio kim jong \
        narendra rahul amit arjun raj imran nawaz benyamin benjamin yoav isaac avi recep mahmoud yasser \
        bachar hassan ebrahim ali javad massoud abdallah salman tamim muammar anwar hosni abdel \
        félix denis paul laurent fidèle aimé désiré innocent prosper gédéon"),
    (Class::NONE, "camille dominique claude alex sacha charlie lou andrea morgan robin kim sam jamie taylor \
        ange yannick maxence joyce leslie jean-claude jean-pierre jean-luc jean-marc jean-michel \
        jean-paul jean-yves jean-françois jean-baptiste jean-louis marie-claire marie-france \
        anne-marie anne-sophie marie-christine marie-hélène pierre-yves paul-henri marie-pierre"),
];

/// Countries, regions, capitals and great cities in French and English.
#[rustfmt::skip]
pub const PLACES: &str = "france|allemagne|germany|espagne|spain|italie|italy|portugal|royaume-uni|united kingdom|\
    uk|u.k.|angleterre|england|écosse|scotland|pays de galles|wales|irlande|ireland|irlande du nord|\
    northern ireland|belgique|belgium|pays-bas|netherlands|luxembourg|suisse|switzerland|autriche|austria|\
    pologne|poland|tchéquie|république tchèque|czech republic|slovaquie|slovakia|hongrie|hungary|roumanie|\
    romania|bulgarie|bulgaria|grèce|greece|turquie|turkey|ukraine|russie|russia|bélarus|biélorussie|belarus|\
    moldavie|moldova|géorgie|georgia|arménie|armenia|azerbaïdjan|azerbaijan|finlande|finland|suède|sweden|\
    norvège|norway|danemark|denmark|islande|iceland|estonie|estonia|lettonie|latvia|lituanie|lithuania|serbie|\
    serbia|croatie|croatia|slovénie|slovenia|bosnie|bosnia|kosovo|albanie|albania|monténégro|montenegro|\
    macédoine du nord|north macedonia|chypre|cyprus|malte|malta|monaco|andorre|états-unis|etats-unis|\
    united states|usa|u.s.|us|u.s.a.|amérique|america|canada|mexique|mexico|brésil|brazil|argentine|argentina|chili|\
    chile|colombie|colombia|pérou|peru|venezuela|équateur|ecuador|bolivie|bolivia|uruguay|paraguay|cuba|\
    haïti|haiti|jamaïque|jamaica|guatemala|honduras|nicaragua|costa rica|panama|salvador|el salvador|\
    république dominicaine|dominican republic|guyane|guadeloupe|martinique|réunion|la réunion|mayotte|\
    nouvelle-calédonie|new caledonia|polynésie|corse|bretagne|normandie|provence|alsace|occitanie|\
    nouvelle-aquitaine|île-de-france|auvergne|bourgogne|picardie|lorraine|savoie|vendée|gironde|finistère|\
    chine|china|japon|japan|inde|india|pakistan|afghanistan|bangladesh|sri lanka|népal|nepal|birmanie|\
    myanmar|thaïlande|thailand|vietnam|viêt nam|cambodge|cambodia|laos|malaisie|malaysia|singapour|singapore|\
    indonésie|indonesia|philippines|corée du sud|south korea|corée du nord|north korea|taïwan|taiwan|mongolie|\
    mongolia|kazakhstan|ouzbékistan|uzbekistan|tadjikistan|kirghizstan|turkménistan|hong kong|macao|\
    australie|australia|nouvelle-zélande|new zealand|fidji|israël|israel|palestine|gaza|bande de gaza|\
    gaza strip|cisjordanie|west bank|liban|lebanon|syrie|syria|jordanie|jordan|irak|iraq|iran|\
    arabie saoudite|saudi arabia|yémen|yemen|oman|qatar|koweït|kuwait|bahreïn|bahrain|\
    émirats arabes unis|united arab emirates|uae|dubaï|dubai|abou dhabi|abu dhabi|égypte|egypt|libye|libya|\
    tunisie|tunisia|algérie|algeria|maroc|morocco|sahara occidental|western sahara|mauritanie|mauritania|mali|\
    niger|burkina faso|burkina|sénégal|senegal|gambie|gambia|guinée|guinea|guinée-bissau|guinea-bissau|\
    sierra leone|liberia|libéria|côte d'ivoire|ivory coast|ghana|togo|bénin|benin|nigeria|nigéria|cameroun|\
    cameroon|tchad|chad|centrafrique|république centrafricaine|central african republic|gabon|\
    guinée équatoriale|equatorial guinea|congo|rdc|drc|république démocratique du congo|\
    democratic republic of congo|angola|zambie|zambia|zimbabwe|mozambique|malawi|tanzanie|tanzania|kenya|\
    ouganda|uganda|rwanda|burundi|éthiopie|ethiopia|érythrée|eritrea|somalie|somalia|djibouti|soudan|sudan|\
    soudan du sud|south sudan|afrique du sud|south africa|namibie|namibia|botswana|lesotho|eswatini|\
    madagascar|maurice|mauritius|comores|comoros|seychelles|cap-vert|cape verde|europe|afrique|africa|asie|\
    asia|océanie|amérique latine|latin america|amérique du sud|south america|amérique du nord|\
    north america|moyen-orient|middle east|proche-orient|maghreb|sahel|sahara|balkans|caucase|caucasus|\
    scandinavie|caraïbes|caribbean|antarctique|antarctica|arctique|arctic|méditerranée|mediterranean|\
    atlantique|atlantic|pacifique|pacific|mer noire|black sea|mer rouge|red sea|manche|donbass|donbas|crimée|\
    crimea|sibérie|siberia|tibet|xinjiang|cachemire|kashmir|kurdistan|catalogne|catalonia|bavière|bavaria|\
    flandre|wallonie|québec|quebec|ontario|californie|california|texas|floride|florida|new york|\
    alaska|arizona|colorado|georgie|hawaii|illinois|massachusetts|michigan|minnesota|nevada|ohio|oregon|\
    pennsylvania|pennsylvanie|virginia|virginie|wisconsin|louisiana|louisiane|alabama|kentucky|tennessee|\
    maryland|new jersey|new mexico|north carolina|south carolina|oklahoma|iowa|kansas|missouri|utah|maine|\
    vermont|connecticut|delaware|nebraska|arkansas|mississippi|montana|idaho|wyoming|\
    paris|marseille|lyon|toulouse|nice|nantes|strasbourg|montpellier|bordeaux|lille|rennes|reims|le havre|\
    saint-étienne|toulon|grenoble|dijon|angers|nîmes|brest|le mans|aix-en-provence|tours|amiens|limoges|\
    clermont-ferrand|perpignan|besançon|orléans|metz|rouen|mulhouse|caen|nancy|avignon|poitiers|versailles|\
    la rochelle|calais|dunkerque|pau|bayonne|biarritz|cannes|ajaccio|bastia|lorient|quimper|vannes|\
    saint-malo|saint-nazaire|cherbourg|chambéry|annecy|valence|troyes|colmar|bourges|saint-denis|nanterre|\
    montreuil|créteil|bobigny|évry|roissy|orly|berlin|munich|hambourg|hamburg|francfort|frankfurt|cologne|\
    stuttgart|dresde|leipzig|bonn|madrid|barcelone|barcelona|séville|seville|valencia|bilbao|rome|milan|naples|\
    turin|venise|venice|gênes|genoa|palerme|palermo|bologne|bologna|lisbonne|lisbon|porto|\
    londres|london|manchester|liverpool|birmingham|leeds|glasgow|édimbourg|edinburgh|cardiff|belfast|bristol|\
    oxford|cambridge|sheffield|newcastle|dublin|cork|bruxelles|brussels|anvers|antwerp|gand|liège|namur|\
    charleroi|amsterdam|rotterdam|la haye|the hague|utrecht|genève|geneva|zurich|bâle|basel|berne|bern|\
    lausanne|davos|vienne|vienna|salzbourg|prague|bratislava|budapest|varsovie|warsaw|cracovie|krakow|\
    bucarest|bucharest|sofia|athènes|athens|istanbul|ankara|izmir|kiev|kyiv|kharkiv|odessa|odesa|lviv|\
    marioupol|mariupol|moscou|moscow|saint-pétersbourg|st. petersburg|sotchi|kazan|minsk|vilnius|riga|\
    tallinn|helsinki|stockholm|oslo|copenhague|copenhagen|reykjavik|belgrade|zagreb|ljubljana|sarajevo|\
    pristina|tirana|skopje|nicosie|tbilissi|tbilisi|erevan|yerevan|bakou|baku|washington|boston|chicago|\
    los angeles|san francisco|miami|houston|dallas|seattle|atlanta|philadelphia|philadelphie|detroit|denver|\
    phoenix|las vegas|san diego|new orleans|la nouvelle-orléans|minneapolis|baltimore|pittsburgh|cleveland|\
    portland|brooklyn|manhattan|hollywood|silicon valley|wall street|toronto|montréal|montreal|vancouver|\
    ottawa|calgary|halifax|winnipeg|mexico city|tijuana|la havane|havana|port-au-prince|kingston|bogota|\
    bogotá|medellin|caracas|quito|lima|la paz|santiago|buenos aires|montevideo|brasilia|rio de janeiro|rio|\
    são paulo|sao paulo|salvador de bahia|asuncion|pékin|beijing|shanghai|canton|shenzhen|wuhan|tokyo|osaka|\
    kyoto|hiroshima|fukushima|séoul|seoul|pyongyang|taipei|new delhi|delhi|mumbai|bombay|calcutta|kolkata|\
    chennai|bangalore|karachi|lahore|islamabad|kaboul|kabul|kandahar|dacca|dhaka|colombo|katmandou|\
    kathmandu|rangoun|yangon|bangkok|hanoï|hanoi|hô chi minh-ville|phnom penh|vientiane|kuala lumpur|jakarta|\
    bali|manille|manila|sydney|melbourne|canberra|brisbane|perth|auckland|wellington|christchurch|jérusalem|\
    jerusalem|tel-aviv|tel aviv|haïfa|haifa|ramallah|hébron|rafah|khan younès|beyrouth|beirut|damas|\
    damascus|alep|aleppo|homs|idlib|amman|bagdad|baghdad|mossoul|mosul|bassora|téhéran|tehran|ispahan|riyad|\
    riyadh|djeddah|la mecque|mecca|sanaa|aden|mascate|doha|koweït city|manama|le caire|cairo|alexandrie|\
    alexandria|tripoli|benghazi|tunis|sfax|alger|algiers|oran|constantine|tamanrasset|rabat|casablanca|\
    marrakech|fès|tanger|agadir|laâyoune|nouakchott|nouadhibou|bamako|tombouctou|timbuktu|gao|kidal|mopti|\
    ségou|sikasso|kayes|tessalit|ménaka|niamey|agadez|ouagadougou|bobo-dioulasso|dakar|saint-louis|thiès|\
    ziguinchor|banjul|conakry|bissau|freetown|monrovia|abidjan|yamoussoukro|bouaké|accra|kumasi|lomé|\
    cotonou|porto-novo|lagos|abuja|kano|maiduguri|yaoundé|douala|n'djamena|ndjamena|bangui|libreville|\
    malabo|brazzaville|kinshasa|goma|bukavu|lubumbashi|kisangani|luanda|lusaka|harare|maputo|lilongwe|\
    dar es salaam|dodoma|nairobi|mombasa|kampala|kigali|bujumbura|addis-abeba|addis ababa|asmara|mogadiscio|\
    mogadishu|khartoum|darfour|darfur|djouba|juba|johannesburg|le cap|cape town|pretoria|durban|soweto|\
    windhoek|gaborone|antananarivo|port-louis|moroni|victoria falls|tinzaouatène|nord-kivu|kivu|\
    kremlin|maison blanche|white house|élysée|elysée|matignon|bercy|downing street|capitol|pentagone|pentagon";

/// Organisations that everybody knows, agencies and newspapers among them.
#[rustfmt::skip]
pub const ORGANISATIONS: &str = "onu|nations unies|united nations|un|u.n.|otan|nato|union européenne|european union|\
    ue|eu|union africaine|african union|cedeao|ecowas|aes|unesco|unicef|oms|who|fmi|imf|banque mondiale|\
    world bank|omc|wto|oit|hcr|unhcr|fao|aiea|iaea|ocde|oecd|opep|opec|g7|g20|brics|bce|ecb|cpi|icc|cij|\
    croix-rouge|red cross|amnesty international|human rights watch|médecins sans frontières|msf|greenpeace|\
    oxfam|wwf|reporters sans frontières|rsf|transparency international|afp|agence france-presse|reuters|\
    associated press|ap|bbc|cnn|nbc|cbs|abc|fox news|sky news|al jazeera|al-jazeera|rfi|france 24|franceinfo|\
    france info|france inter|france 2|tf1|bfmtv|cnews|arte|le monde|le figaro|libération|les echos|le parisien|\
    mediapart|la croix|l'humanité|ouest-france|l'express|le point|l'obs|jeune afrique|new york times|\
    the new york times|washington post|the washington post|wall street journal|the wall street journal|the guardian|\
    financial times|the financial times|the times|the economist|the telegraph|bloomberg|politico|axios|\
    der spiegel|die zeit|el país|la repubblica|corriere della sera|tass|ria novosti|xinhua|kyodo|dpa|ansa|\
    efe|wagner|hamas|hezbollah|fatah|al-qaïda|al-qaida|al qaeda|al-qaeda|daech|aqmi|jnim|gsim|boko haram|talibans|\
    taliban|minusma|monusco|cia|fbi|nsa|kgb|fsb|mi5|mi6|dgse|dgsi|mossad|nasa|esa|cnrs|inserm|inserm|inrae|\
    insee|edf|sncf|ratp|totalenergies|total|airbus|boeing|renault|peugeot|stellantis|michelin|lvmh|orange|\
    carrefour|danone|sanofi|bnp paribas|société générale|crédit agricole|google|apple|microsoft|amazon|meta|\
    twitter|facebook|instagram|x|linkedin|snapchat|reddit|bluesky|mastodon|truth social|weibo|telegram|whatsapp|tiktok|youtube|openai|tesla|spacex|ford|general motors|\
    toyota|volkswagen|bmw|siemens|samsung|huawei|gazprom|rosneft|shell|bp|exxonmobil|chevron|pfizer|moderna|\
    astrazeneca|nestlé|novartis|goldman sachs|jpmorgan|fifa|uefa|cio|ioc|nba|nfl|psg|fc barcelone|real madrid|\
    manchester united|cgt|cfdt|fo|medef|fnsea|ps|rn|lfi|lr|cdu|spd|afd|labour|parlement européen|\
    commission européenne|european commission|european parliament|conseil de sécurité|security council|\
    assemblée nationale|national assembly|sénat|senate|congress|house of commons|house of lords|\
    conseil constitutionnel|conseil d'état|cour des comptes|supreme court|cour suprême|cour pénale internationale|\
    international criminal court|federal reserve|fed|bank of england|nhs|tsa|epa|fda|cdc|noaa|usgs|croissant-rouge";

/// Events that everybody knows.
#[rustfmt::skip]
pub const EVENTS: &str = "noël|christmas|pâques|easter|ramadan|aïd|brexit|ligue des champions|champions league|\
    première guerre mondiale|seconde guerre mondiale|deuxième guerre mondiale|world war i|world war ii|\
    guerre froide|cold war|super bowl|world cup|coupe du monde|jeux olympiques|olympic games|olympics|\
    roland-garros|wimbledon|tour de france|coupe d'afrique des nations|can|euro 2024|cop28|cop29|cop30|\
    printemps arabe|arab spring|holocauste|holocaust|shoah|révolution française|french revolution";
