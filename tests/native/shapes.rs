//! Shapes of reported speech and of names that articles of agencies use: each was misread once.

use super::attribution::{named, says, suggested};

#[test]
fn a_bare_plural_speaks() {
    says(
        "en",
        &[(
            "The fighting resumed within hours, residents said by telephone.",
            &["indirect: The fighting resumed within hours | said | residents"],
        )],
    );
}

#[test]
fn what_somebody_says_of_himself_is_one_claim() {
    says(
        "en",
        &[(
            "The mother said she regretted not having him vaccinated.",
            &["indirect: she regretted not having him vaccinated | said | The mother"],
        )],
    );
}

#[test]
fn nouns_that_look_like_verbs_of_saying_are_none() {
    says(
        "en",
        &[
            (
                "Leila Marsh dismissed those reports as “pure fantasy”.",
                &["mixed: those reports as “pure fantasy” | dismissed | Leila Marsh"],
            ),
            (
                "Republican state Sen. Wade Hollis said the law was fair.",
                &["indirect: the law was fair | said | Republican state Sen. Wade Hollis"],
            ),
        ],
    );
}

#[test]
fn whoever_is_told_or_asked_stands_before_what_is_said() {
    says(
        "en",
        &[
            (
                "A source told Reuters a medical had been scheduled.",
                &["indirect: a medical had been scheduled | told | A source"],
            ),
            (
                "Leila Marsh urged the council to block the merger.",
                &["indirect: to block the merger | urged | Leila Marsh"],
            ),
        ],
    );
    says(
        "fr",
        &[(
            "Le ministre a appelé le groupe à « préserver l’emploi ».",
            &["mixed: à « préserver l’emploi » | a appelé | Le ministre"],
        )],
    );
}

#[test]
fn a_second_participle_shares_the_auxiliary() {
    says(
        "fr",
        &[(
            "Le magistrat avait fustigé « l’inertie » de l’État et rappelé que trois alertes étaient \
             restées sans réponse.",
            &[
                "mixed: « l’inertie » de l’État | avait fustigé | Le magistrat",
                "indirect: trois alertes étaient restées sans réponse | rappelé | Le magistrat",
            ],
        )],
    );
}

#[test]
fn verbs_of_will_and_of_law_report() {
    says(
        "fr",
        &[
            (
                "Le procureur avait requis dix-huit mois de prison.",
                &["indirect: dix-huit mois de prison | avait requis | Le procureur"],
            ),
            (
                "La ministre souhaite que les restitutions s’accélèrent.",
                &["indirect: les restitutions s’accélèrent | souhaite | La ministre"],
            ),
            (
                "La mission a fait état d’« irrégularités ».",
                &["mixed: d’« irrégularités » | a fait état | La mission"],
            ),
            (
                "Le syndicat a demandé, lui, « des excuses ».",
                &["direct: des excuses | a demandé | Le syndicat"],
            ),
        ],
    );
}

#[test]
fn the_sentence_behind_a_lone_quotation_names_the_speaker() {
    says(
        "fr",
        &[
            (
                "M. Caux est venu. « C’est fini », a-t-il dit.\n\n« C’est incompréhensible. » Devant les \
                 caméras, Odette Marchal ne décolère pas.",
                &[
                    "direct: C’est fini | a-t-il dit | il=Caux",
                    "direct: C’est incompréhensible |  | Odette Marchal",
                ],
            ),
            (
                "« Ceux qui ont perdu doivent apprendre à perdre. » La réponse de Vaubert n’a pas tardé.",
                &["direct: Ceux qui ont perdu doivent apprendre à perdre |  | Vaubert"],
            ),
        ],
    );
}

#[test]
fn an_age_describes_somebody() {
    says(
        "en",
        &[(
            "Kayla Brandt came too. “I read things,” said the 29-year-old.",
            &["direct: I read things | said | the 29-year-old=Kayla Brandt"],
        )],
    );
}

#[test]
fn words_in_the_middle_of_a_clause_are_not_set_off() {
    says(
        "en",
        &[(
            "Leila Marsh said the rebels had “torn up” a draft agreed in August.",
            &["mixed: the rebels had “torn up” a draft agreed in August | said | Leila Marsh"],
        )],
    );
}

#[test]
fn the_text_may_end_where_a_verb_of_saying_does() {
    for text in [
        "“Stay,” Leila Marsh posted on X.",
        "“Stay,” Leila Marsh told reporters",
    ] {
        assert_eq!(suggested("en", text).claims.len(), 1, "in {text}");
    }
}

#[test]
fn organisations_are_known_by_their_form() {
    for (language, text, names) in [
        (
            "fr",
            "Le fabricant de pneus Verrand a gagné. Elle est analyste chez Oddval. Son équipe, la Cofival, \
             discute avec IG Metall et Médecins sans attaches.",
            &[
                "Verrand",
                "Oddval",
                "Cofival",
                "IG Metall",
                "Médecins sans attaches",
            ][..],
        ),
        (
            "fr",
            "La société grecque Thalassa attend le président de Mountain Wilderness et Greenlight France.",
            &["Thalassa", "Mountain Wilderness", "Greenlight France"],
        ),
        (
            "en",
            "Historic England said Westgate Homes had left Northern England.",
            &["Historic England", "Westgate Homes"],
        ),
        (
            "en",
            "The captain of Millbridge Rovers met Castle United. A nurse of the Centers for Disease Control \
             and Prevention wrote to the Fair Shelf Coalition. The fans of Rovers left.",
            &[
                "Millbridge Rovers",
                "Castle United",
                "Centers for Disease Control and Prevention",
                "Fair Shelf Coalition",
                "Rovers",
            ],
        ),
    ] {
        assert_eq!(named(language, "organisation", text), names);
    }
}

#[test]
fn countries_and_relatives_are_known_by_their_form() {
    let text = "Le président de la Mirandie est venu avec sa sœur, Jeanine.";
    assert_eq!(named("fr", "place", text), ["Mirandie"]);
    assert_eq!(named("fr", "person", text), ["Jeanine"]);
    let text = "The rebels and Norvania will talk again.";
    assert_eq!(named("en", "place", text), ["Norvania"]);
}

#[test]
fn places_are_known_by_what_stands_around_them() {
    let text = "LAMBREUIL (Lézarde) – Port-Sauveur, la capitale, est près du détroit de l’Ormara et des bois de \
                la Sauldre.";
    assert_eq!(
        named("fr", "place", text),
        ["LAMBREUIL", "Lézarde", "Port-Sauveur", "Ormara", "Sauldre"]
    );
    let text = "Il l’a dit devant le Parlement la Première fois, au printemps 2027.";
    assert_eq!(named("fr", "organisation", text), [""; 0]);
    assert_eq!(named("fr", "date", text), ["printemps 2027"]);
    let text = "Il attend la Coupe Davis contre l’Australie, a dit un délégué du SNUipp.";
    assert_eq!(named("fr", "place", text), ["Australie"]);
    assert_eq!(named("fr", "organisation", text), ["SNUipp"]);
}

#[test]
fn whoever_belongs_to_somebody_is_another() {
    says(
        "fr",
        &[(
            "Louise Aubert attend. Le père de Louise, Gérard Aubert, a dit qu’elle allait bien.",
            &["indirect: elle allait bien | a dit | Le père de Louise, Gérard Aubert"],
        )],
    );
}

#[test]
fn a_nameless_source_is_meant_by_its_noun_and_by_pronouns() {
    says(
        "en",
        &[(
            "Ana Marek left early. A senior Western diplomat called it “sadly predictable”. “They want a \
             pause,” said the diplomat.",
            &[
                "mixed: it “sadly predictable” | called | A senior Western diplomat",
                "direct: They want a pause | said | the diplomat=A senior Western diplomat",
            ],
        )],
    );
    says(
        "fr",
        &[(
            "Une source sécuritaire croit savoir qu’ils sont vivants. D’après elle, un accord est possible.",
            &[
                "indirect: ils sont vivants | croit savoir | Une source sécuritaire",
                "indirect: un accord est possible | D’après | elle=Une source sécuritaire",
            ],
        )],
    );
}

#[test]
fn a_pronoun_means_whom_the_sentence_before_is_about() {
    says(
        "fr",
        &[(
            "« Il ment », s’agace Sandrine Cottin. Sa collègue Jeanne hoche la tête. « On rentre et on \
             pleure », lâche-t-elle.",
            &[
                "direct: Il ment | s’agace | Sandrine Cottin",
                "direct: On rentre et on pleure | lâche-t-elle | elle=Jeanne",
            ],
        )],
    );
}

#[test]
fn what_hearers_are_asked_and_what_somebody_is_accused_of() {
    says(
        "en",
        &[
            (
                "Leila Marsh urged residents to obey the orders.",
                &["indirect: to obey the orders | urged | Leila Marsh"],
            ),
            (
                "The opposition accused the government of “sleeping at the wheel”.",
                &["mixed: the government of “sleeping at the wheel” | accused | The opposition"],
            ),
            (
                "The opposition accused him of “sleeping at the wheel”.",
                &["mixed: him of “sleeping at the wheel” | accused | The opposition"],
            ),
            (
                "Leila Marsh called for an inquiry.",
                &["indirect: an inquiry | called | Leila Marsh"],
            ),
            (
                "One, who gave only her first name, said the panel simply “did not believe” him.",
                &["mixed: the panel simply “did not believe” him | said | One"],
            ),
        ],
    );
    says(
        "fr",
        &[
            (
                "La direction a pris acte d’« une décision personnelle ».",
                &["mixed: d’« une décision personnelle » | a pris acte | La direction"],
            ),
            (
                "Jean Petit a appelé à la retenue.",
                &["indirect: à la retenue | a appelé | Jean Petit"],
            ),
            (
                "Les syndicats crient à « la trahison ».",
                &["mixed: à « la trahison » | crient | Les syndicats"],
            ),
        ],
    );
}

#[test]
fn a_title_is_neither_said_nor_a_name() {
    let text = "“They overpaid,” Anil Mehrotra said in a note titled “Soggy Cereal.”";
    says(
        "en",
        &[(text, &["direct: They overpaid | said | Anil Mehrotra"])],
    );
    assert_eq!(named("en", "person", text), ["Anil Mehrotra"]);
    let text = "“She gave me ‘Great Hopes’,” said Anil Mehrotra, who is in “The Long Road”.";
    assert_eq!(named("en", "person", text), ["Anil Mehrotra"]);
    assert_eq!(named("en", "place", text), [""; 0]);
}

#[test]
fn members_of_bodies_are_persons_and_their_bodies_are_not() {
    let text = "La députée d’opposition Maud Kessler a vu la déléguée CGT.";
    assert_eq!(named("fr", "person", text), ["Maud Kessler"]);
    assert_eq!(named("fr", "organisation", text), ["CGT"]);
    let text = "They met the leader of the Left Union in the Algarve.";
    assert_eq!(named("en", "organisation", text), ["Left Union"]);
    assert_eq!(named("en", "place", text), ["Algarve"]);
    assert_eq!(named("fr", "organisation", "Il a écrit sur X."), ["X"]);
}

#[test]
fn infinitives_and_unknown_verbs_are_said() {
    says(
        "en",
        &[
            (
                "Leila Marsh pledged to review security.",
                &["indirect: to review security | pledged | Leila Marsh"],
            ),
            (
                "A local resident said he saw two men.",
                &["indirect: he saw two men | said | A local resident"],
            ),
        ],
    );
}
