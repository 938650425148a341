//! German, Spanish and Italian: the main verbs of saying, and the words around them.

use super::class::Class;

/// Forms, as with French; `*` marks participles.
#[rustfmt::skip]
pub const GERMAN_VERBS: &[(&str, &str)] = &[
    ("tqb", "sagt sagte sagten erklärt erklärte erklärten betont betonte betonten behauptet behauptete \
        meint meinte meinten teilte kündigte warnt warnte warnten berichtet berichtete berichteten \
        versichert versicherte schreibt schrieb ergänzt ergänzte fügte antwortete antwortet räumte \
        bestätigt bestätigte kritisiert kritisierte fordert forderte forderten glaubt glaubte vermutet \
        klagt klagte klagten schimpft schimpfte mahnt mahnte urteilt urteilte unterstrich äußerte äußert \
        bedauert bedauerte verteidigte hofft hoffte versprach verspricht droht drohte gestand entgegnete \
        erwiderte wiederholte twitterte jubelte staunte scherzte konstatierte präzisierte warf gab hieß \
        bemerkte erzählt erzählte fragt fragte rief lobte beklagte bekräftigte *gesagt *erklärt *betont \
        *behauptet *mitgeteilt *angekündigt *berichtet *versichert *geschrieben *bestätigt"),
];

/// Forms, as with French; `*` marks participles.
#[rustfmt::skip]
pub const SPANISH_VERBS: &[(&str, &str)] = &[
    ("tq", "dice dijo dijeron dicen decía afirma afirmó afirmaron asegura aseguró aseguraron declara \
        declaró declararon explica explicó explicaron señala señaló señalaron añade añadió añadieron \
        agregó agrega indicó indica informó informa anunció anuncia anunciaron advirtió advierte reconoció \
        reconoce admitió admite negó niega denunció denuncia sostiene sostuvo subrayó subraya destacó \
        destaca recordó recuerda precisó precisa manifestó manifiesta comentó comenta respondió responde \
        insistió insiste aclaró aclara confirmó confirma reveló revela escribió escribe preguntó pregunta \
        lamentó lamenta prometió promete estimó estima cree considera consideró concluyó concluye relató \
        quejó queja pidió pide exigió exige criticó critica acusó acusa defendió defiende ironizó zanjó \
        matizó recalcó recalca avisó avisa alertó alerta prosiguió continuó opinó opina expuso ratificó \
        desmintió desmiente replicó contestó contesta adelantó gritó \
        relata apuntó apunta expresó reiteró reitera aseveró contó cuenta *dicho *afirmado *asegurado \
        *declarado *explicado *señalado *añadido *anunciado *advertido *reconocido *confirmado"),
];

/// Forms, as with French; `*` marks participles.
#[rustfmt::skip]
pub const ITALIAN_VERBS: &[(&str, &str)] = &[
    ("tq", "dice disse dissero dicono diceva afferma affermò affermano sostiene sosteneva dichiara dichiarò \
        dichiarano spiega spiegò spiegava aggiunge aggiunse sottolinea sottolineò annuncia annunciò \
        ammette ammise avverte avvertì assicura assicurò ricorda ricordò conferma confermò precisa precisò \
        risponde rispose scrive scrisse racconta raccontò osserva osservò commenta commentò conclude \
        concluse denuncia denunciò promette ritiene crede pensa chiede chiese ribadisce ribadì replica \
        chiarisce chiarì esclama esclamò ironizza attacca accusa critica smentisce smentì rilancia \
        promise garantisce avvisa \
        replicò riferisce riferì rivela rivelò nega lamenta insiste prosegue *detto *affermato \
        *dichiarato *spiegato *aggiunto *sottolineato *annunciato *ammesso *avvertito *assicurato \
        *ricordato *confermato *precisato *risposto *scritto *raccontato *commentato *denunciato \
        *sostenuto *ribadito *riferito"),
];

/// German words by sort.
#[rustfmt::skip]
pub const GERMAN: &[(Class, &str)] = &[
    (Class::DETERMINER, "der die das den dem des ein eine einer einen einem eines dieser diese dieses"),
    (Class::POSSESSIVE, "sein seine seiner ihr ihre ihrer unser unsere"),
    (Class::OF, "von vom"),
    (Class::PREPOSITION, "in im an am auf bei beim mit nach zu zum zur aus über unter vor für gegen um \
        durch ohne seit während wegen gegenüber"),
    (Class::LOCATIVE, "in im aus nach bei"),
    (Class::CONJUNCTION, "und oder aber sondern denn"),
    (Class::SUBORDINATOR, "wenn weil als ob während obwohl nachdem"),
    (Class::THAT, "dass daß"),
    (Class::PRONOUN, "er sie es wir ich man"),
    (Class::MASCULINE, "er herr"), (Class::FEMININE, "sie frau"),
    (Class::HAVE, "hat haben hatte hatten"), (Class::BE, "ist sind war waren wird werden wurde wurden sei"),
    (Class::VERB, "kann können soll sollen muss müssen will wollen"),
    (Class::NEGATION, "nicht nie"), (Class::RELATIVE, "welcher welche"),
    (Class::WEEKDAY, "montag dienstag mittwoch donnerstag freitag samstag sonntag"),
    (Class::MONTH, "januar februar märz april mai juni juli august september oktober november dezember"),
    (Class::ADVERB, "auch noch bereits zudem weiter jedoch heute gestern"),
    (Class::HONORIFIC, "herr frau dr. prof."),
    (Class::ROLE, "präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler sprecher \
        sprecherin bürgermeister direktor chef chefin außenminister finanzminister"),
    (Class::BODY, "bahn gewerkschaft verband ministerium behörde unternehmen regierung polizei armee behörden experten partei"),
    (Class::SOURCE_PREPOSITION, "laut zufolge"), (Class::ABBREVIATION, "dr. prof. bzw. z.b."),
    (Class::PARTICLE, "von van der zu"),
];

/// Spanish words by sort.
#[rustfmt::skip]
pub const SPANISH: &[(Class, &str)] = &[
    (Class::DETERMINER, "el la los las un una unos unas este esta estos estas lo"),
    (Class::POSSESSIVE, "su sus mi nuestro nuestra"), (Class::OF, "de del"),
    (Class::PREPOSITION, "a al en con por para sin sobre entre desde hasta tras ante contra durante"),
    (Class::LOCATIVE, "en desde"), (Class::CONJUNCTION, "y e o pero ni"),
    (Class::SUBORDINATOR, "si cuando porque aunque mientras como"), (Class::THAT, "que"),
    (Class::RELATIVE, "quien quienes cuyo"), (Class::PRONOUN, "él ella ellos ellas"),
    (Class::MASCULINE, "él"), (Class::FEMININE, "ella señora"),
    (Class::HAVE, "ha han había habían"), (Class::BE, "es son era fue fueron está están"),
    (Class::VERB, "puede pueden debe va van"), (Class::NEGATION, "no nunca"),
    (Class::CLITIC, "se le les lo me"), (Class::REFLEXIVE, "se"),
    (Class::ADVERB, "también además ayer hoy ya todavía"),
    (Class::WEEKDAY, "lunes martes miércoles jueves viernes sábado domingo"),
    (Class::MONTH, "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    (Class::HONORIFIC, "sr. sra. señor señora don doña dr."),
    (Class::ROLE, "presidente presidenta ministro ministra alcalde alcaldesa portavoz director directora jefe \
        jefa secretario secretaria"),
    (Class::BODY, "gobierno policía ejército autoridades expertos partido"),
    (Class::SOURCE_PREPOSITION, "según"), (Class::ABBREVIATION, "sr. sra. dr. ee.uu."),
    (Class::PARTICLE, "de del la los y"),
];

/// Italian words by sort.
#[rustfmt::skip]
pub const ITALIAN: &[(Class, &str)] = &[
    (Class::DETERMINER, "il lo la i gli le l' un uno una un' questo questa"),
    (Class::POSSESSIVE, "suo sua suoi sue loro nostro nostra"),
    (Class::OF, "di del della dello dei degli delle dell' d'"),
    (Class::PREPOSITION, "a al alla ai alle all' in nel nella nei nelle nell' con per da dal dalla dall' su \
        sul sulla tra fra senza"),
    (Class::LOCATIVE, "a in da"), (Class::CONJUNCTION, "e ed o ma né"),
    (Class::SUBORDINATOR, "se quando perché mentre come"), (Class::THAT, "che"),
    (Class::PRONOUN, "lui lei egli ella essi loro"), (Class::MASCULINE, "lui egli"),
    (Class::FEMININE, "lei ella signora"), (Class::HAVE, "ha hanno aveva avevano"),
    (Class::BE, "è sono era fu erano"), (Class::VERB, "può possono deve va"),
    (Class::NEGATION, "non mai"), (Class::CLITIC, "si gli le lo ci"), (Class::REFLEXIVE, "si"),
    (Class::ADVERB, "anche ancora già inoltre ieri oggi poi"),
    (Class::WEEKDAY, "lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    (Class::MONTH, "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre \
        dicembre"),
    (Class::HONORIFIC, "sig. signor signora dott. onorevole"),
    (Class::ROLE, "presidente ministro ministra sindaco sindaca portavoce direttore direttrice capo \
        segretario segretaria premier"),
    (Class::BODY, "governo polizia esercito autorità esperti partito"),
    (Class::SOURCE_PREPOSITION, "secondo"), (Class::ABBREVIATION, "sig. dott."),
    (Class::PARTICLE, "di de della del"),
];
