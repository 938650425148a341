//! Verbs of saying in all their forms, made by rule from the dictionary forms.

use super::{english, french, neighbours, tongue::Tongue};

/// What a verb of saying can take, as a set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame(u16);

impl Frame {
    /// A clause with "que" or "that".
    pub const THAT: Self = Self(1);
    /// A bare infinitive ("affirme avoir tué"); in English "to" and the gerund.
    pub const INFINITIVE: Self = Self(2);
    /// A noun ("reconnaît des pertes").
    pub const NOUN: Self = Self(4);
    /// A quotation.
    pub const QUOTE: Self = Self(8);
    /// With a reflexive pronoun.
    pub const REFLEXIVE: Self = Self(16);
    /// An infinitive after a preposition ("promet de rouvrir").
    pub const PREPOSED: Self = Self(32);
    /// A question ("demande si").
    pub const QUESTION: Self = Self(64);
    /// A clause without "that" (English).
    pub const BARE: Self = Self(128);
    /// "de" and what it is called ("qualifie de").
    pub const PREDICATE: Self = Self(256);

    /// Also without a reflexive pronoun.
    pub const PLAIN: Self = Self(512);
    /// A clause or a quotation, without a reflexive pronoun.
    pub const SAYING: Self = Self(1 | 8 | 512);

    /// Whether the two have a flag in common.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn parse(code: &str) -> Self {
        let plain = if code.contains('r') { 0 } else { Self::PLAIN.0 };
        Self(code.bytes().fold(plain, |set, letter| {
            set | match letter {
                b't' => Self::THAT.0,
                b'i' => Self::INFINITIVE.0,
                b'n' => Self::NOUN.0,
                b'q' => Self::QUOTE.0,
                b'r' => Self::REFLEXIVE.0,
                b'd' => Self::PREPOSED.0,
                b'w' => Self::QUESTION.0,
                b'b' => Self::BARE.0,
                b'p' => Self::PREDICATE.0,
                _ => 0,
            }
        }))
    }

    /// Both sets together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Which forms a word may be, as a set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mood(u8);

impl Mood {
    /// "affirme", "says", "said".
    pub const FINITE: Self = Self(1);
    /// "affirmé", "said".
    pub const PARTICIPLE: Self = Self(2);
    /// "affirmer", "say".
    pub const INFINITIVE: Self = Self(4);
    /// "affirmant", "saying".
    pub const GERUND: Self = Self(8);
    /// "affirmerait".
    pub const CONDITIONAL: Self = Self(16);
    /// Finite, and of the plural.
    pub const PLURAL: Self = Self(32);
    /// Finite, and of the singular.
    pub const SINGULAR: Self = Self(64);

    /// Whether the two have a flag in common.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a form of a verb of saying can be and take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerbForm {
    /// What it can take.
    pub frame: Frame,
    /// What form it is.
    pub mood: Mood,
}

impl VerbForm {
    /// The same spelling as a form of two verbs.
    pub fn or(self, other: Self) -> Self {
        Self {
            frame: self.frame.or(other.frame),
            mood: self.mood.or(other.mood),
        }
    }
}

/// Calls `found` with each form of each verb of saying of that language.
pub fn forms(tongue: Tongue, found: &mut dyn FnMut(&str, VerbForm)) {
    match tongue {
        Tongue::French => each(french::VERBS, &mut |verb, frame| {
            conjugate(verb, frame, found)
        }),
        Tongue::English => each(english::VERBS, &mut |verb, frame| {
            inflect(verb, frame, found)
        }),
        Tongue::German => each(neighbours::GERMAN_VERBS, &mut |f, frame| {
            listed(f, frame, found)
        }),
        Tongue::Spanish => each(neighbours::SPANISH_VERBS, &mut |f, frame| {
            listed(f, frame, found)
        }),
        Tongue::Italian => each(neighbours::ITALIAN_VERBS, &mut |f, frame| {
            listed(f, frame, found)
        }),
    }
}

fn each(groups: &[(&str, &str)], found: &mut dyn FnMut(&str, Frame)) {
    for (code, verbs) in groups {
        let frame = Frame::parse(code);
        verbs.split_whitespace().for_each(|verb| found(verb, frame));
    }
}

/// Neighbouring languages list the forms themselves; what follows `*` is a participle.
fn listed(form: &str, frame: Frame, found: &mut dyn FnMut(&str, VerbForm)) {
    let (form, mood) = match form.strip_prefix('*') {
        Some(form) => (form, Mood::PARTICIPLE),
        None => (form, Mood::FINITE),
    };
    found(form, VerbForm { frame, mood });
}

/// How French verbs with that ending are conjugated. The stem is what is left of the infinitive.
struct Paradigm {
    ending: &'static str,
    /// Third person of the present, singular and plural.
    present: (&'static str, &'static str),
    /// Before "-ait", "-ant" and "-ons".
    imperfect: &'static str,
    /// Before "-a", "-ont", "-ait".
    future: &'static str,
    participle: &'static str,
    /// Third person of the simple past, singular and plural.
    past: (&'static str, &'static str),
}

const fn paradigm(
    ending: &'static str,
    present: (&'static str, &'static str),
    imperfect: &'static str,
    future: &'static str,
    participle: &'static str,
    past: (&'static str, &'static str),
) -> Paradigm {
    Paradigm {
        ending,
        present,
        imperfect,
        future,
        participle,
        past,
    }
}

/// The first ending that fits counts.
#[rustfmt::skip]
const PARADIGMS: &[Paradigm] = &[
    paradigm("céder", ("cède", "cèdent"), "céd", "céder", "cédé", ("céda", "cédèrent")),
    paradigm("peler", ("pelle", "pellent"), "pel", "peller", "pelé", ("pela", "pelèrent")),
    paradigm("eter", ("ette", "ettent"), "et", "etter", "eté", ("eta", "etèrent")),
    paradigm("éler", ("èle", "èlent"), "él", "éler", "élé", ("éla", "élèrent")),
    paradigm("érer", ("ère", "èrent"), "ér", "érer", "éré", ("éra", "érèrent")),
    paradigm("éter", ("ète", "ètent"), "ét", "éter", "été", ("éta", "étèrent")),
    paradigm("léguer", ("lègue", "lèguent"), "légu", "léguer", "légué", ("légua", "léguèrent")),
    paradigm("cer", ("ce", "cent"), "ç", "cer", "cé", ("ça", "cèrent")),
    paradigm("ger", ("ge", "gent"), "ge", "ger", "gé", ("gea", "gèrent")),
    paradigm("ayer", ("aie", "aient"), "ay", "aier", "ayé", ("aya", "ayèrent")),
    paradigm("oyer", ("oie", "oient"), "oy", "oier", "oyé", ("oya", "oyèrent")),
    paradigm("er", ("e", "ent"), "", "er", "é", ("a", "èrent")),
    paradigm("suivre", ("suit", "suivent"), "suiv", "suivr", "suivi", ("suivit", "suivirent")),
    paradigm("vaincre", ("vainc", "vainquent"), "vainqu", "vaincr", "vaincu", ("vainquit", "vainquirent")),
    paradigm("venir", ("vient", "viennent"), "ven", "viendr", "venu", ("vint", "vinrent")),
    paradigm("tenir", ("tient", "tiennent"), "ten", "tiendr", "tenu", ("tint", "tinrent")),
    paradigm("entir", ("ent", "entent"), "ent", "entir", "enti", ("entit", "entirent")),
    paradigm("vrir", ("vre", "vrent"), "vr", "vrir", "vert", ("vrit", "vrirent")),
    paradigm("quérir", ("quiert", "quièrent"), "quér", "querr", "quis", ("quit", "quirent")),
    paradigm("ir", ("it", "issent"), "iss", "ir", "i", ("it", "irent")),
    paradigm("dire", ("dit", "disent"), "dis", "dir", "dit", ("dit", "dirent")),
    paradigm("mettre", ("met", "mettent"), "mett", "mettr", "mis", ("mit", "mirent")),
    paradigm("naître", ("naît", "naissent"), "naiss", "naîtr", "nu", ("nut", "nurent")),
    paradigm("crire", ("crit", "crivent"), "criv", "crir", "crit", ("crivit", "crivirent")),
    paradigm("rire", ("rit", "rient"), "ri", "rir", "ri", ("rit", "rirent")),
    paradigm("uire", ("uit", "uisent"), "uis", "uir", "uit", ("uisit", "uisirent")),
    paradigm("clure", ("clut", "cluent"), "clu", "clur", "clu", ("clut", "clurent")),
    paradigm("croire", ("croit", "croient"), "croy", "croir", "cru", ("crut", "crurent")),
    paradigm("aindre", ("aint", "aignent"), "aign", "aindr", "aint", ("aignit", "aignirent")),
    paradigm("prendre", ("prend", "prennent"), "pren", "prendr", "pris", ("prit", "prirent")),
    paradigm("ondre", ("ond", "ondent"), "ond", "ondr", "ondu", ("ondit", "ondirent")),
    paradigm("endre", ("end", "endent"), "end", "endr", "endu", ("endit", "endirent")),
    paradigm("savoir", ("sait", "savent"), "sav", "saur", "su", ("sut", "surent")),
    paradigm("voir", ("voit", "voient"), "voy", "voir", "vu", ("vit", "virent")),
];

fn conjugate(infinitive: &str, frame: Frame, found: &mut dyn FnMut(&str, VerbForm)) {
    let Some(paradigm) = PARADIGMS.iter().find(|p| infinitive.ends_with(p.ending)) else {
        return;
    };
    let stem = &infinitive[..infinitive.len() - paradigm.ending.len()];
    let mut form = |middle: &str, end: &str, mood: Mood| {
        found(&format!("{stem}{middle}{end}"), VerbForm { frame, mood });
    };
    let one = Mood::FINITE.or(Mood::SINGULAR);
    let many = Mood::FINITE.or(Mood::PLURAL);
    form(paradigm.ending, "", Mood::INFINITIVE);
    form(paradigm.present.0, "", one);
    form(paradigm.present.1, "", many);
    form(paradigm.past.0, "", one);
    form(paradigm.past.1, "", many);
    form(paradigm.imperfect, "ait", one);
    form(paradigm.imperfect, "ais", one);
    form(paradigm.imperfect, "ant", Mood::GERUND);
    form(paradigm.future, "a", one);
    form(paradigm.future, "ont", many);
    form(paradigm.future, "ait", one.or(Mood::CONDITIONAL));
    form(paradigm.future, "aient", many.or(Mood::CONDITIONAL));
    form(paradigm.imperfect, "aient", many);
    form(paradigm.imperfect, "ons", many);
    for end in ["", "e", "s", "es"] {
        if !(end == "s" && paradigm.participle.ends_with('s')) {
            form(paradigm.participle, end, Mood::PARTICIPLE);
        }
    }
}

/// English: `say/said` gives the past of an irregular verb, a second one the participle.
fn inflect(entry: &str, frame: Frame, found: &mut dyn FnMut(&str, VerbForm)) {
    let mut parts = entry.split('/');
    let base = parts.next().unwrap_or_default();
    let past = parts.next();
    let participle = parts.next().or(past);
    let mut form = |word: &str, mood: Mood| found(word, VerbForm { frame, mood });
    let stem = base.strip_suffix('e').unwrap_or(base);
    let doubled = english::DOUBLED.split(' ').any(|verb| verb == base);
    let long = match base.chars().next_back() {
        Some(last) if doubled => format!("{base}{last}"),
        _ => stem.to_owned(),
    };
    let consonant_y = base
        .strip_suffix('y')
        .filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u']));
    form(base, Mood::INFINITIVE.or(Mood::FINITE).or(Mood::PLURAL));
    let third = match consonant_y {
        Some(rest) => format!("{rest}ies"),
        None if base.ends_with(['s', 'x']) || base.ends_with("ch") || base.ends_with("sh") => {
            format!("{base}es")
        }
        None => format!("{base}s"),
    };
    form(&third, Mood::FINITE.or(Mood::SINGULAR));
    form(&format!("{long}ing"), Mood::GERUND);
    let regular = match consonant_y {
        Some(rest) => format!("{rest}ied"),
        None => format!("{long}ed"),
    };
    form(past.unwrap_or(&regular), Mood::FINITE);
    form(participle.unwrap_or(&regular), Mood::PARTICIPLE);
}
