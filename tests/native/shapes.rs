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
