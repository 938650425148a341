//! Letters of a page, put together to stretches of a line in the order in which they are drawn.
//!
//! That order is nearly always the order of reading: programs write column after column. Sorting by
//! place would mix columns up.

use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
    font::{Glyph, GlyphRun},
    hayro_cmap::BfString,
    kurbo::{BezPath, Point},
};

/// A stretch of one line. Lengths are in points; y grows downwards.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub words: String,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
    pub size: f64,
    /// Not turned; what runs up the margin is no part of the text.
    pub upright: bool,
}

/// Gaps in parts of the letters' size: as wide as a space, and as wide as no space is.
const SPACE: f64 = 0.16;
const TAB: f64 = 2.0;

/// How far a letter may stand above or below the line, in parts of the line's size: superscripts do.
const RAISED: f64 = 0.45;

/// The lines of a page, as they are drawn.
#[derive(Default)]
pub(super) struct Lines {
    lines: Vec<Line>,
}

impl Lines {
    /// All that show something.
    pub fn finished(mut self) -> Vec<Line> {
        for line in &mut self.lines {
            line.words = line.words.trim().to_owned();
        }
        self.lines.retain(|line| !line.words.is_empty());
        self.lines
    }

    fn letter(&mut self, words: &str, start: Point, end: Point, size: f64) {
        let upright = (end.y - start.y).abs() <= (end.x - start.x).abs();
        let letter = Line {
            words: words.to_owned(),
            left: start.x.min(end.x),
            right: start.x.max(end.x),
            baseline: -start.y,
            size,
            upright,
        };
        match self.lines.last_mut() {
            Some(line) if continues(line, &letter) => {
                let gap = letter.left - line.right;
                if gap > SPACE * line.size && !line.words.ends_with(' ') && words != " " {
                    line.words.push(' ');
                }
                line.words.push_str(words);
                line.right = line.right.max(letter.right);
                // A superscript does not make the line small, a capital at its start not large.
                if letter.size > line.size || line.words.chars().count() < 3 {
                    line.size = letter.size;
                    line.baseline = letter.baseline;
                }
            }
            _ => self.lines.push(letter),
        }
    }
}

fn continues(line: &Line, letter: &Line) -> bool {
    let size = line.size.max(letter.size);
    if !line.upright || !letter.upright {
        return line.upright == letter.upright && (line.size - letter.size).abs() < 0.1;
    }
    let gap = letter.left - line.right;
    (line.baseline - letter.baseline).abs() < RAISED * size
        && (-0.5 * size..TAB * size).contains(&gap)
}

impl<'a> Device<'a> for Lines {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let Some(words) = glyph.as_unicode() else {
                continue;
            };
            let words = match words {
                BfString::Char(c) => c.to_string(),
                BfString::String(words) => words,
            };
            let advance = match &**glyph {
                Glyph::Outline(glyph) => glyph.advance_width(),
                Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let place = props.transform * glyph.transform();
            // A glyph is a thousand units high, in whatever font.
            let start = place * Point::ZERO;
            let end = place * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0);
            let top = place * Point::new(0.0, 1000.0);
            let size = (top - start).hypot();
            if size.is_finite() && end.x.is_finite() && size > 0.1 {
                self.letter(&words, start, end, size);
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
