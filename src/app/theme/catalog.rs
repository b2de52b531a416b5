//! How Iced's own widgets look in our theme.

use iced::widget::{container, rule, scrollable, svg, text, text_editor, text_input};
use iced::{Background, Border, Color, Shadow, border};

use super::{RADIUS, RING, Theme};

impl text::Catalog for Theme {
    type Class<'a> = text::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| text::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> text::Style {
        class(self)
    }
}

impl iced_selection::text::Catalog for Theme {
    type Class<'a> = iced_selection::text::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|theme| iced_selection::text::Style { color: None, selection: theme.colors.soft })
    }

    fn style(&self, class: &Self::Class<'_>) -> iced_selection::text::Style {
        class(self)
    }
}

impl container::Catalog for Theme {
    type Class<'a> = container::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| container::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> container::Style {
        class(self)
    }
}

impl svg::Catalog for Theme {
    type Class<'a> = svg::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_, _| svg::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>, status: svg::Status) -> svg::Style {
        class(self, status)
    }
}

impl rule::Catalog for Theme {
    type Class<'a> = rule::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|theme| rule::Style {
            color: theme.colors.line,
            radius: 0.0.into(),
            fill_mode: rule::FillMode::Full,
            snap: true,
        })
    }

    fn style(&self, class: &Self::Class<'_>) -> rule::Style {
        class(self)
    }
}

impl scrollable::Catalog for Theme {
    type Class<'a> = scrollable::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(bars)
    }

    fn style(&self, class: &Self::Class<'_>, status: scrollable::Status) -> scrollable::Style {
        class(self, status)
    }
}

fn bars(theme: &Theme, status: scrollable::Status) -> scrollable::Style {
    let c = &theme.colors;
    let active = match status {
        scrollable::Status::Active { .. } => false,
        scrollable::Status::Hovered {
            is_vertical_scrollbar_hovered: v, is_horizontal_scrollbar_hovered: h, ..
        } => v || h,
        scrollable::Status::Dragged { .. } => true,
    };
    let rail = scrollable::Rail {
        background: None,
        border: Border::default(),
        scroller: scrollable::Scroller {
            background: Background::Color(if active { c.muted } else { c.control }),
            border: border::rounded(4),
        },
    };
    scrollable::Style {
        container: container::Style::default(),
        vertical_rail: rail,
        horizontal_rail: rail,
        gap: None,
        auto_scroll: scrollable::AutoScroll {
            background: Background::Color(c.surface),
            border: border::rounded(RADIUS).width(1).color(c.control),
            shadow: Shadow::default(),
            icon: c.text,
        },
    }
}

/// A field's ground and outline.
struct Field {
    background: Background,
    border: Border,
}

fn field(theme: &Theme, focused: bool, hovered: bool, disabled: bool) -> Field {
    let c = &theme.colors;
    let (width, color) = match (focused, hovered) {
        (true, _) => (RING, c.accent),
        (false, true) => (1.0, c.text),
        (false, false) => (1.0, c.control),
    };
    let background = Background::Color(if disabled { c.sunken } else { c.surface });
    Field { background, border: border::rounded(RADIUS).width(width).color(color) }
}

fn selection(theme: &Theme) -> Color {
    theme.colors.accent.scale_alpha(0.3)
}

impl text_input::Catalog for Theme {
    type Class<'a> = text_input::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|theme, status| {
            let focused = matches!(status, text_input::Status::Focused { .. });
            let hovered = matches!(status, text_input::Status::Hovered);
            let disabled = matches!(status, text_input::Status::Disabled);
            let field = field(theme, focused, hovered, disabled);
            text_input::Style {
                background: field.background,
                border: field.border,
                icon: theme.colors.muted,
                placeholder: theme.colors.idle,
                value: if disabled { theme.colors.muted } else { theme.colors.text },
                selection: selection(theme),
            }
        })
    }

    fn style(&self, class: &Self::Class<'_>, status: text_input::Status) -> text_input::Style {
        class(self, status)
    }
}

impl text_editor::Catalog for Theme {
    type Class<'a> = text_editor::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|theme, status| {
            let focused = matches!(status, text_editor::Status::Focused { .. });
            let hovered = matches!(status, text_editor::Status::Hovered);
            let field = field(theme, focused, hovered, false);
            text_editor::Style {
                background: field.background,
                border: field.border,
                placeholder: theme.colors.idle,
                value: theme.colors.text,
                selection: selection(theme),
            }
        })
    }

    fn style(&self, class: &Self::Class<'_>, status: text_editor::Status) -> text_editor::Style {
        class(self, status)
    }
}
