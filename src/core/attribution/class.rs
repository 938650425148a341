//! The sorts of words that tell something, as a set of flags on each word.

/// A set of sorts; a word may be of several ("le" is an article and a pronoun).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Class { $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)* }
    };
}

classes! {
    /// Articles, demonstratives and indefinites.
    DETERMINER = 0;
    /// "son", "its".
    POSSESSIVE = 1;
    /// "de", "of": what follows belongs to the noun before.
    OF = 2;
    /// All other prepositions.
    PREPOSITION = 3;
    /// "et", "but".
    CONJUNCTION = 4;
    /// Conjunctions that open a subordinate clause.
    SUBORDINATOR = 5;
    /// "que", "that".
    THAT = 6;
    /// "qui", "who".
    RELATIVE = 7;
    /// Pronouns that are subjects.
    PRONOUN = 8;
    /// Words between subject and verb: "se", "lui".
    CLITIC = 9;
    /// "ne", "pas", "not".
    NEGATION = 10;
    /// Forms of "avoir", "to have".
    HAVE = 11;
    /// Forms of "être", "to be".
    BE = 12;
    /// Other verbs that go with a second verb ("peut", "will"), and frequent verbs that say nothing.
    VERB = 13;
    /// Adverbs that may stand inside a group of verbs or after it.
    ADVERB = 14;
    /// Names of days.
    WEEKDAY = 15;
    /// Names of months.
    MONTH = 16;
    /// Other words of time ("hier", "soir").
    TIME = 17;
    /// "M.", "Ms.": a person's name follows.
    HONORIFIC = 18;
    /// Nouns for a person by office, profession or part played.
    ROLE = 19;
    /// Nouns for several persons or a body ("armée").
    BODY = 20;
    /// Nouns for those who are not to be known ("source").
    ANONYMOUS = 21;
    /// Nouns for what can be read ("rapport").
    DOCUMENT = 22;
    /// Nouns for where something is said ("vidéo", "entretien").
    MEDIUM = 23;
    /// Given names.
    GIVEN = 24;
    /// Feminine.
    FEMININE = 25;
    /// Masculine.
    MASCULINE = 26;
    /// Plural.
    PLURAL = 27;
    /// Names of places.
    PLACE = 28;
    /// Names of peoples and what belongs to them: not names of their own.
    DEMONYM = 29;
    /// Nouns that begin or end an organisation's name.
    ORGANISATION_HEAD = 30;
    /// Nouns that begin an event's name.
    EVENT_HEAD = 31;
    /// Nouns that begin or introduce a place's name ("ville", "lac").
    PLACE_HEAD = 32;
    /// Names of organisations.
    ORGANISATION = 33;
    /// Numbers in words.
    NUMERAL = 34;
    /// Units of size and money.
    UNIT = 35;
    /// Abbreviations whose period ends no sentence.
    ABBREVIATION = 36;
    /// "selon", "according": a source follows.
    SOURCE_PREPOSITION = 37;
    /// Conditionals and adverbs of hearsay.
    HEARSAY = 38;
    /// Parts of names in small letters ("de", "van", "al").
    PARTICLE = 39;
    /// Prepositions before which places stand ("à", "in").
    LOCATIVE = 40;
    /// The possessive's "’s".
    GENITIVE = 41;
    /// Verb forms that are nouns as well ("annonce", "claim").
    HOMOGRAPH = 42;
    /// Frequent words that begin sentences and are no names.
    COMMON = 43;
    /// Words that make a clause impersonal or a relative out of "que" ("alors que", "ne … que").
    NOT_BEFORE_THAT = 44;
    /// Addressees without a preposition ("reporters").
    ADDRESSEE = 45;
    /// Firms' endings ("Inc.").
    COMPANY = 46;
    /// Names of events.
    EVENT = 47;
    /// Reflexive pronouns.
    REFLEXIVE = 48;
    /// Verbs that say something with another word ("fait": "savoir").
    LIGHT = 49;
}

impl Class {
    /// No sort at all.
    pub const NONE: Self = Self(0);

    /// Words without a meaning of their own, which are no part of a name when they begin a sentence.
    pub const FUNCTION: Self = Self::DETERMINER
        .or(Self::POSSESSIVE)
        .or(Self::OF)
        .or(Self::PREPOSITION)
        .or(Self::CONJUNCTION)
        .or(Self::SUBORDINATOR)
        .or(Self::THAT)
        .or(Self::RELATIVE)
        .or(Self::PRONOUN)
        .or(Self::CLITIC)
        .or(Self::NEGATION)
        .or(Self::HAVE)
        .or(Self::BE)
        .or(Self::VERB)
        .or(Self::ADVERB)
        .or(Self::COMMON)
        .or(Self::SOURCE_PREPOSITION)
        .or(Self::HEARSAY);

    /// Forms of verbs that say nothing by themselves.
    pub const AUXILIARY: Self = Self::HAVE.or(Self::BE).or(Self::VERB);

    /// What a noun phrase can begin with.
    pub const ARTICLE: Self = Self::DETERMINER.or(Self::POSSESSIVE);

    /// Both sets together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two have a sort in common.
    pub const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
