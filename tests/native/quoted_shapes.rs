//! Shapes of direct quotations that articles of agencies use: each was misread once.

use super::attribution::says;

#[test]
fn nicknames_are_not_said() {
    says(
        "fr",
        &[
            (
                "Son adjoint, Thomas Vidal, dit « le Professeur », assurera l’intérim.",
                &[],
            ),
            (
                "Le ministre dit « la France ne paie pas ».",
                &["direct: la France ne paie pas | dit | Le ministre"],
            ),
        ],
    );
    says(
        "en",
        &[
            (
                "Its author, nicknamed “the Professor” by his players, left early.",
                &[],
            ),
            (
                "The operator, dubbed “Never Rail” by commuters, declined to comment.",
                &[],
            ),
        ],
    );
}

#[test]
fn whoever_speaks_may_stand_behind_the_colon() {
    says(
        "fr",
        &[(
            "« Le sol s’est dérobé sous mes pieds » : Clara Vasseur se souvient de chaque seconde.",
            &["direct: Le sol s’est dérobé sous mes pieds |  | Clara Vasseur"],
        )],
    );
}

#[test]
fn an_office_or_a_reader_may_interrupt_a_quotation() {
    says(
        "fr",
        &[
            (
                "« C’est du gâchis, lâche Jeanne Petit, capitaine de l’équipe. On change une direction. »",
                &["direct: C’est du gâchis … On change une direction | lâche | Jeanne Petit"],
            ),
            (
                "« Nous avons tout essayé, y lit-on. Il n’y a pas d’issue. »",
                &["direct: Nous avons tout essayé … Il n’y a pas d’issue | y lit-on | "],
            ),
        ],
    );
}

#[test]
fn an_age_and_a_place_may_part_what_goes_on() {
    says(
        "en",
        &[(
            "“We ran,” said Leila Marsh, 46, from the shelter of a gym, “and I locked the door.”",
            &["direct: We ran … and I locked the door | said | Leila Marsh"],
        )],
    );
}

#[test]
fn words_are_invoked_or_put_so() {
    says(
        "fr",
        &[
            (
                "Dans un courrier, le directeur de la banque, Marc Hoffner, parle d’« un effondrement ».",
                &["direct: un effondrement | parle | le directeur de la banque, Marc Hoffner"],
            ),
            (
                "Dans un courrier, le directeur de la banque, Marc Hoffner, invoque « un effondrement » et « une \
             concurrence ».",
                &[
                    "direct: un effondrement | invoque | le directeur de la banque, Marc Hoffner",
                    "direct: une concurrence | invoque | le directeur de la banque, Marc Hoffner",
                ],
            ),
        ],
    );
    says(
        "en",
        &[(
            "Ana Marek left “by the back door,” as she put it, in March.",
            &["direct: by the back door | put it | she=Ana Marek"],
        )],
    );
}

#[test]
fn a_lone_quotation_is_whose_name_stands_beside_a_kinsman() {
    says(
        "en",
        &[(
            "Her husband, Gareth, shook his head. “You did that. Twice.”",
            &["direct: You did that. Twice |  | Her husband, Gareth"],
        )],
    );
    says(
        "fr",
        &[(
            "« C’est fini », dit Jean Petit. Et d’ajouter, dans un sourire : « J’irai pêcher. »",
            &[
                "direct: C’est fini | dit | Jean Petit",
                "direct: J’irai pêcher | ajouter | Jean Petit",
            ],
        )],
    );
}
