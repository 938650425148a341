//! English words that tell something, and verbs of saying in the infinitive.

use super::class::Class;

/// What verbs take ([`Frame`](super::verbs::Frame)), and the verbs; `say/said` names the past, and a
/// second `/` the participle.
#[rustfmt::skip]
pub const VERBS: &[(&str, &str)] = &[
    ("tqb", "say/said think/thought believe insist state argue reckon"),
    ("tqbn", "estimate acknowledge admit announce warn claim confirm predict suggest fear allege assert \
        maintain concede declare"),
    ("tqn", "report note reveal stress emphasize emphasise underline underscore highlight indicate \
        reiterate deny/denied foresee/foresaw/foreseen forecast/forecast regret recall disclose \
        dispute proclaim testify attest divulge mention conclude observe affirm reaffirm recount \
        repeat signal contest"),
    ("tq", "add explain tell/told reply respond answer remark comment write/wrote/written contend complain \
        object promise pledge vow swear/swore/sworn assure inform notify remind caution counter retort \
        quip joke lament marvel muse concur agree boast brag hint imply intimate guess suspect assume \
        presume calculate speculate worry rejoin elaborate clarify specify post tweet protest hold/held \
        find/found show/showed/shown reason theorize theorise profess confess confide relate opine \
        pronounce advise convince persuade decree surmise grumble gripe grouse whisper murmur mutter \
        mumble shout cry yell scream roar bark snap growl groan moan sigh exclaim gush rage fume thunder \
        scoff sneer chuckle grin venture volunteer chime interject continue reflect acknowledge \
        understand/understood realise realize judge declare"),
    ("q", "ask wonder inquire enquire joke laugh smile urge demand order beg plead describe call \
        recommend advise caution greet scold chide rant preach lecture echo summarise summarize recite \
        read/read sing/sang/sung begin/began/begun conclude finish chant praise hail thank"),
    ("n", "condemn reject criticize criticise blame denounce deplore rebut refute challenge \
        decry slam praise welcome detail outline attribute rebuff forecast put/put"),
    ("i", "claim deny/denied admit promise pledge vow swear/swore/sworn threaten offer refuse \
        recall regret recommend suggest report propose agree"),
    ("t", "demand urge propose recommend order"),
    ("w", "ask wonder inquire question"),
    ("p", "describe call denounce brand label dismiss slam hail portray characterise characterize"),
    ("d", "accuse warn urge"),
];

/// Verbs that double their last letter before "-ed" and "-ing".
pub const DOUBLED: &str = "admit regret quip grin slam brag chat concur rebut";

/// Verbs that say by means of another word ("went on", "pointed out"): their forms, and those words,
/// parted by `|`.
pub const LIGHT_VERBS: [(&str, &str); 7] = [
    ("go goes went going carry carries carried", "on"),
    (
        "shoot shoots shot hit hits fire fires fired snap snapped write",
        "back",
    ),
    (
        "point points pointed pointing call called cry cried blurt blurted",
        "out",
    ),
    ("chime chimes chimed cut break breaks broke", "in"),
    ("sum sums summed", "up|it up"),
    ("put puts", "it"),
    ("speak speaks spoke", "up|out"),
];

/// Words by sort.
#[rustfmt::skip]
pub const WORDS: &[(Class, &str)] = &[
    (Class::DETERMINER, "the a an one this that these those each every some any no several many most all \
        both few another other"),
    (Class::POSSESSIVE, "his her its their my our your whose"),
    (Class::OF, "of"),
    (Class::PREPOSITION, "in on at to for by with from into onto over under after before during since \
        until till through across against about between among amid near behind beyond without within \
        via than toward towards around above below despite upon per like following including \
        outside inside off along out up down"),
    (Class::LOCATIVE, "in at from near to outside across toward towards around into inside"),
    (Class::CONJUNCTION, "and or but nor yet so"),
    (Class::SUBORDINATOR, "if when while because although though as whereas unless once whether where why \
        how since until"),
    (Class::THAT, "that"),
    (Class::RELATIVE, "who which whom whose"),
    (Class::PRONOUN, "i you he she it we they this that these those everyone nobody somebody someone \
        everybody anyone others many some most few both one"),
    (Class::MASCULINE, "he mr mr. sir lord king prince father son brother husband spokesman chairman \
        congressman man businessman fisherman policeman fireman him his"),
    (Class::FEMININE, "she mrs mrs. ms ms. miss lady queen princess mother daughter sister wife widow \
        spokeswoman chairwoman congresswoman woman businesswoman actress her"),
    (Class::PLURAL, "they those these many several both others few some all"),
    (Class::NEGATION, "not never n't"),
    (Class::HAVE, "has have had having hasn't haven't hadn't"),
    (Class::BE, "is are was were be been being am isn't aren't wasn't weren't"),
    (Class::VERB, "will would can could may might must shall should do does did won't wouldn't can't \
        cannot couldn't don't doesn't didn't shouldn't goes went go came come comes take takes took made make \
        makes gave give gives got get gets kept seems seemed remains remained became become becomes \
        died rose fell killed began lost won left led ran sent brought built caused includes \
        included needs needed wants wanted faces faced"),
    (Class::HEARSAY, "reportedly allegedly apparently supposedly purportedly"),
    (Class::ADVERB, "also still already often always ever later earlier then now again too only just even \
        recently repeatedly publicly privately flatly bluntly simply clearly previously initially \
        angrily quickly strongly categorically officially briefly quietly firmly yesterday today \
        tomorrow here there once however meanwhile instead afterwards further indeed first \
        therefore perhaps maybe almost nearly about more less very quite rather soon yet"),
    (Class::NOT_BEFORE_THAT, "so now such given provided"),
    (Class::WEEKDAY, "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. \
        thur. thurs. fri. sat. sun."),
    (Class::MONTH, "january february march april may june july august september october november december \
        jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."),
    (Class::TIME, "yesterday today tomorrow morning afternoon evening night week month year noon midnight \
        tonight last next weekend years weeks months days day overnight"),
    (Class::HONORIFIC, "mr mr. mrs mrs. ms ms. miss dr dr. prof. prof sir lord lady dame rev. rev hon. sen. \
        rep. gov. gen. col. lt. sgt. capt. maj. adm. cmdr. cpl. det. insp. st."),
    (Class::ROLE, "president vice-president minister premier chancellor secretary chief head director \
        manager prosecutor spokesman spokeswoman spokesperson mayor governor senator congressman \
        congresswoman representative lawmaker ambassador lawyer attorney solicitor barrister general \
        colonel commander lieutenant captain sergeant admiral marshal commissioner inspector detective \
        constable professor researcher economist analyst historian sociologist geologist hydrologist \
        climatologist epidemiologist virologist doctor surgeon nurse psychiatrist psychologist biologist \
        physicist engineer coach striker defender goalkeeper midfielder player referee champion cyclist \
        swimmer runner king queen prince princess pope imam rabbi bishop archbishop cardinal priest \
        pastor chairman chairwoman chairperson chair founder co-founder owner boss executive ceo cfo \
        author writer novelist journalist reporter editor columnist filmmaker actor actress singer artist \
        activist campaigner unionist candidate adviser advisor deputy delegate official chancellor rector \
        dean judge justice magistrate defendant plaintiff victim witness resident neighbour neighbor student \
        teacher farmer fisherman shopkeeper worker employee counterpart envoy coordinator specialist \
        expert politician leader father mother son daughter brother sister widow husband wife man \
        woman patient sailor pilot driver officer policeman firefighter soldier fighter treasurer \
        superintendent paramedic midwife pharmacist astronomer ecologist archaeologist curator \
        strategist consultant auditor minister's undersecretary premier speaker chairwoman \
        businessman businesswoman entrepreneur investor trader broker technician skipper veteran \
        survivor tenant landlord friend colleague classmate roommate bystander commuter passenger \
        shopper pensioner retiree grandmother grandfather aunt uncle cousin niece nephew baker chef vicar \
        headteacher headmaster headmistress councillor councilor mp mep whistleblower hostage diplomat oncologist meteorologist seismologist"),
    (Class::BODY, "government army police military ministry opposition party group union company firm \
        association ngo agency presidency commission court tribunal board majority junta rebels officials \
        authorities experts analysts observers economists scientists researchers doctors unions \
        organizations organisations residents villagers separatists militants jihadists investigators \
        officers firefighters rescuers lawyers judges lawmakers protesters strikers farmers fishermen \
        people locals shoppers commuters passengers survivors friends students teachers parents diplomats leaders ministers authors office mayor's council hospital \
        bank federation club league committee coalition movement front institute foundation operator \
        regulator network newspaper daily weekly journal broadcaster prosecutors defence defense \
        campaigners activists supporters critics relatives family families victims witnesses \
        soldiers fighters insurers investors owners tenants neighbours neighbors engineers workers employees \
        nurses staff management publisher watchdog charity school university department bureau \
        airline carmaker maker manufacturer team jury panel senators delegates geologists opponents \
        troops forces historians meteorologists forecasters traders consultants advisers senators \
        republicans democrats conservatives liberals embassy consulate administration delegation \
        campaign alliance advocates scholars auditors inspectors managers executives shareholders \
        spokespeople spokesmen aides colleagues"),
    (Class::PLURAL, "officials authorities experts analysts residents rebels"),
    (Class::ANONYMOUS, "source sources anonymity insiders"),
    (Class::DOCUMENT, "statement report study survey poll document inquiry letter memo note text message \
        book audit ruling judgment filing paper data figures statistics estimates projections forecasts \
        documents records press media indictment complaint transcript census reports studies article \
        review bulletin briefing dispatch"),
    (Class::MEDIUM, "video statement interview conference speech address tweet message account letter \
        op-ed post network radio television broadcast publication report email note briefing hearing \
        program programme document recording audio twitter facebook telegram instagram linkedin blog \
        book article podcast"),
    (Class::ADDRESSEE, "court mps peers councillors reporters journalists lawmakers parliament investors listeners viewers us me \
        him her them police investigators jurors delegates colleagues supporters analysts students relatives voters shareholders workers staff crowds \
        members senators customers fans audiences neighbours neighbors \
        parliamentarians residents families"),
    (Class::ORGANISATION_HEAD, "ministry agency organization organisation union institute university \
        bank commission council committee federation association party movement front alliance league \
        society company group foundation center centre office observatory confederation coalition \
        assembly senate parliament congress court department bureau hospital museum academy authority \
        forces army brigade regiment guard school college chamber fund programme network club radio \
        television journal times post service laboratory inspectorate board trust corporation \
        institution institutes guild cooperative exchange airlines airways motors holdings partners \
        industries systems technologies pharmaceuticals energy insurance capital reserve treasury \
        police navy command administration news press gazette tribune herald review broadcasting \
        forum watch lab labs initiative wire lines biotech pharma mining mines stores foods oil gas \
        steel rail railways shipping ferries media studios entertainment healthcare solutions software \
        networks ventures associates financial finance securities water power electric aerospace aviation \
        logistics transport today star sun mirror guardian observer chronicle monitor globe bureau brewery \
        telecom homes farms centers centres holidays travel hotels resorts brands sports rovers united wanderers albion hotspur athletic rangers fc \
        afc rfc"),
    (Class::EVENT_HEAD, "cup games war battle summit forum festival conference accord accords treaty \
        revolution championship championships tour prix marathon fair election trial massacre hurricane \
        cyclone storm typhoon earthquake olympics convention exhibition open bowl carnival biennale day"),
    (Class::PLACE_HEAD, "city town village district region province county island islands lake mount \
        mountain mountains river valley pass plain desert gulf sea ocean strait bay cape port airport sound \
        station street avenue road square bridge canal forest plateau peninsula camp coast state \
        republic kingdom dam park suburb archipelago harbour harbor shore lagoon oasis castle creek \
        hill hills falls beach borough ward parish barrier reservoir tunnel pier"),
    (Class::NUMERAL, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred \
        hundreds thousand thousands million millions billion billions trillion dozen dozens half third \
        quarter"),
    (Class::UNIT, "euro euros dollar dollars pound pounds yen yuan percent % ‰ kilometres kilometers km \
        metres meters m centimetres cm millimetres millimeters mm tonnes tons ton kg kilos litres liters \
        hectares acres degrees megawatts miles mile feet inches crowns roubles rubles points"),
    (Class::PARTICLE, "de du van von der den bin ibn al el la le di da dos abu ul"),
    (Class::HOMOGRAPH, "claim claims report reports statement comment comments answer answers warning \
        warnings promise promises estimate estimates demand demands reply charge charges request remark \
        remarks note notes finding findings saying hold holds judge judges order orders fear fears worry \
        guess show shows found signal signals contest state states post posts reason reasons \
        record mention tweet tweets protest protests call calls question questions doubt doubts \
        suspect suspects object objects whisper shout cry thought forecast forecasts blame praise \
        challenge challenges detail details label brand welcome offer offers pledge pledges vow vows \
        threat regret regrets read reads beginning concerns concern recall recalls account accounts \
        reported alleged estimated suspected finish finishes laugh smile continue continued \
        continuing put puts held holding dispute disputes following understanding building ask"),
    (Class::COMMON, "yes no what why how when where here there asked born among more most less last next \
        first second third once just even only such still some many after thanks hello well nothing \
        everything something according based despite speaking founded built elected named published \
        by read related source share see made given seen taken known called located set dressed \
        surrounded part one two three four five six seven eight nine ten hundreds thousands dozens \
        nearly about almost around earlier later meanwhile however moreover nevertheless instead \
        monday tuesday wednesday thursday friday saturday sunday critics residents officials experts \
        please back"),
    (Class::ABBREVIATION, "mr. mrs. ms. dr. prof. st. rev. hon. sen. rep. gov. gen. col. lt. sgt. capt. maj. \
        adm. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. inc. corp. co. ltd. no. vs. etc. \
        jr. sr. mon. tue. wed. thu. fri. sat. sun. dept. est. approx. e.g. i.e. a.m. p.m. u.s. u.k. u.n."),
    (Class::COMPANY, "inc inc. corp corp. co. ltd ltd. plc llc gmbh ag nv sa group holdings"),
    (Class::DEMONYM, "spaniard spaniards briton britons frenchman frenchwoman englishman englishwoman \
        irishman irishwoman scotsman welshman dutchman dane swede finn turk \
        american americans british english french german germans russian russians \
        ukrainian ukrainians italian italians spanish chinese japanese malian malians nigerian nigerians \
        nigerien algerian algerians moroccan moroccans tunisian mauritanian senegalese ivorian european \
        europeans african africans israeli israelis palestinian palestinians iranian iranians turkish \
        turks belgian swiss canadian canadians indian indians muslim muslims christian christians jewish \
        jews arab arabs kurdish kurds tuareg syrian syrians lebanese egyptian egyptians libyan western \
        westerners dutch greek greeks portuguese polish poles romanian hungarian brazilian brazilians \
        argentine mexican mexicans asian australian australians korean koreans vietnamese irish scottish \
        welsh kenyan kenyans ghanaian ethiopian somali sudanese saudi qatari emirati pakistani afghan \
        afghans iraqi iraqis danish norwegian swedish finnish czech serbian croatian democrat democrats \
        republican republicans catholic protestant sunni shiite buddhist hindu"),
];
