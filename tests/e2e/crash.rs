//! The browser is killed at a random moment in the middle of random work: what was saved is there, the
//! rest is there whole or not at all, and undo goes on where it was.
//!
//! `cargo xtask soak` tells this story with many more kills, and says with which dice it was thrown.

use std::env;
use std::time::{Duration, Instant};

use crate::support::{Dice, Page, Stored, story, until};

/// How often the same profile is crashed: the history keeps a thousand steps, and all are replayed.
const LIVES: u64 = 20;

/// The longest time from the start of the work to the kill, in milliseconds.
const LONGEST: u64 = 4_000;

const TEXT: &str = "Ada Moreau met Noor Haddad in Lyon on 3 May. “The dam is safe,” said Moreau.\n\
    Haddad told Le Matin that the river Drenne had risen twice. Ivo Lang denies it.\n\
    Moreau left for Graz with Ivo Lang. The dam of Graz broke on 5 May, the town hall says.";

const WORDS: [&str; 12] = [
    "Ada Moreau",
    "Noor Haddad",
    "Lyon",
    "3 May",
    "The dam is safe",
    "Haddad told",
    "Le Matin",
    "the river Drenne had risen",
    "Ivo Lang",
    "Graz",
    "broke",
    "the town hall",
];

/// A number from the environment, which `cargo xtask soak` sets.
fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).map_or(otherwise, |value| value.parse().expect("a number"))
}

#[tokio::test]
async fn whatever_the_moment_of_a_crash_what_was_saved_is_there_and_nothing_is_there_in_part() {
    let kills = number("INQUIT_SOAK_KILLS", 5);
    let time = Duration::from_secs(60 * number("INQUIT_SOAK_MINUTES", 10));
    let seed = number("INQUIT_SOAK_SEED", 1);
    let start = Instant::now();
    story(async |story| {
        let mut dice = Dice::new(seed);
        let (mut known, mut kill, mut saves): (Option<Stored>, _, _) = (None, 0, 0);
        while kill < kills && start.elapsed() < time {
            let page = story.open("/?lang=en").await;
            page.wait_saved().await;
            let found = page.stored().await;
            found.assert_follows(known.as_ref());
            assert_undo_goes_on(&page, &found).await;

            let mut newest = page.stored().await;
            let moment = Duration::from_millis(dice.below(LONGEST));
            tokio::select! {
                () = work(&page, &mut dice, &mut newest) => {}
                () = tokio::time::sleep(moment) => {}
            }
            story.cut_power().await;
            kill += 1;
            if kill % LIVES == 0 {
                saves += newest.saves;
                story.change_person().await;
                known = None;
            } else {
                known = Some(newest);
            }
        }
        saves += known.map_or(0, |newest| newest.saves);
        println!("killed {kill} times over {saves} saves, seed {seed}");
        story.open("/").await;
    })
    .await;
}

/// Works until the end of the world, and now and then looks at what is kept.
async fn work(page: &Page, dice: &mut Dice, newest: &mut Stored) {
    loop {
        act(page, dice).await;
        if dice.below(2) == 0 {
            let stored = page.stored().await;
            stored.assert_follows(Some(newest));
            *newest = stored;
        }
    }
}

/// Takes the last step back and again.
async fn assert_undo_goes_on(page: &Page, found: &Stored) {
    if found.cursor == 0 {
        return;
    }
    page.press("Ctrl+Z").await;
    let undone = saved_after(page, found).await;
    assert_eq!(undone.cursor, found.cursor - 1);
    page.press("Ctrl+Y").await;
    let redone = saved_after(page, &undone).await;
    assert_eq!(redone.records, found.records);
}

async fn saved_after(page: &Page, before: &Stored) -> Stored {
    let stored = until("another save", async || {
        let stored = page.stored().await;
        (stored.saves > before.saves && stored.saved).then_some(stored)
    })
    .await;
    stored.assert_follows(Some(before));
    stored
}

/// Does something that a person does.
async fn act(page: &Page, dice: &mut Dice) {
    page.press("Esc").await;
    let script = "document.activeElement?.blur();
        const article = document.querySelector('main article');
        return article ? nameOf(article) : ''";
    let title = page.run(script, vec![]).await;
    let title = title.as_str().unwrap_or_default();
    if title.is_empty() {
        return if dice.below(2) == 0 {
            page.press("Ctrl+Z").await;
        } else {
            let number = dice.below(1_000_000);
            page.paste(&format!("Report {number}\n{TEXT}")).await;
        };
    }
    let words = dice.one_of(&WORDS);
    match dice.below(18) {
        0..=5 => {
            page.tag(words, dice.one_of(&["p", "o", "l", "d", "e"]))
                .await
        }
        6 => page.tag(words, "c").await,
        7 => {
            page.tag(words, "c").await;
            page.press("Enter").await;
        }
        8 => {
            page.tag(words, "Shift+O").await;
            page.press("Enter").await;
        }
        9 => {
            page.press("j").await;
            page.press("Delete").await;
        }
        10 => {
            page.press("j").await;
            page.run("document.querySelector('textarea.note')?.focus()", vec![])
                .await;
            page.type_text("said so").await;
        }
        11 => {
            page.press("j").await;
            page.press("r").await;
            page.click_words(words).await;
        }
        12 => page.select_holding("Ctrl", words).await,
        13 | 14 => page.press("Ctrl+Z").await,
        15 => page.press("Ctrl+Y").await,
        16 => {
            page.button("Edit labels").click().await;
            let key = dice.one_of(&["x", "y", "z"]);
            page.textbox("Key of Number").fill(key).await;
        }
        _ => {
            page.button(&format!("More: {title}")).click().await;
            page.menuitem("Move to the bin").click().await;
        }
    }
}
