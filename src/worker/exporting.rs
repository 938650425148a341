//! Articles are written in a format of the field, with an account of what it does not hold.

use super::{Answer, Order, Written, account::account, loss_words::not_written};
use crate::formats::{
    inquit,
    writing::{Refused, write},
};

/// Writes the articles of a file of Inquit JSON. Beside the answer come the bytes of the new file.
pub fn export(order: &Order, articles: &[u8]) -> (Answer, Vec<u8>) {
    let (project, _) = inquit::read(articles).expect("the page has written it");
    let taken = write(order.format, &project, &order.options);
    let written = taken.and_then(|taken| {
        let (losses, report) = account(&project, &taken.losses, order.options.language);
        let (bytes, ending) = taken.into_one()?;
        let written = Written {
            ending,
            losses,
            report,
        };
        Ok((written, bytes))
    });
    match written {
        Ok((written, bytes)) => (Answer::Written(written), bytes),
        Err(refused) => {
            let mut why = not_written(&refused, order.options.language);
            if let Refused::NoReview(losses) = &refused {
                let (_, report) = account(&project, losses, order.options.language);
                why += &format!("\n\n{report}");
            }
            (Answer::Refused(why), Vec::new())
        }
    }
}
