//! Everything on screen: the desk, the views, what lies over them.

use ratatui::layout::Rect;

use super::desk::Desk;
use super::keymap::Scope;
use super::outcome::Effect;
use super::overlays::Overlay;
use super::views::View;
use super::views::dispatch::Dispatch;
use super::views::indicators::Indicators;
use super::views::inspection::InspectionView;
use super::views::ledger::LedgerView;
use super::views::log::Log;
use super::views::overview::Overview;
use super::views::task::TaskView;
use super::views::todo::Todo;
use super::views::units::Units;

/// The views in the order of their number keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewId {
    Overview,
    Todo,
    Task,
    Units,
    Indicators,
    Log,
    Dispatch,
    Inspection,
    Ledger,
}

impl ViewId {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Todo,
        Self::Task,
        Self::Units,
        Self::Indicators,
        Self::Log,
        Self::Dispatch,
        Self::Inspection,
        Self::Ledger,
    ];

    /// The number of its key.
    pub const fn number(self) -> u8 {
        match self {
            Self::Overview => 1,
            Self::Todo => 2,
            Self::Task => 3,
            Self::Units => 4,
            Self::Indicators => 5,
            Self::Log => 6,
            Self::Dispatch => 7,
            Self::Inspection => 8,
            Self::Ledger => 9,
        }
    }

    /// The view so many steps further on, round the end.
    #[must_use]
    pub fn after(self, steps: usize) -> Self {
        let at = Self::ALL.iter().position(|it| *it == self).unwrap_or(0);
        let at = (at + steps) % Self::ALL.len();
        Self::ALL.get(at).copied().unwrap_or(self)
    }
}

/// Every view keeps its place while others are shown.
#[derive(Default)]
pub struct Views {
    pub overview: Overview,
    pub todo: Todo,
    pub task: TaskView,
    pub units: Units,
    pub indicators: Indicators,
    pub log: Log,
    pub dispatch: Dispatch,
    pub inspection: InspectionView,
    pub ledger: LedgerView,
    /// Those that have not taken up the newest board yet.
    behind: Vec<ViewId>,
}

impl Views {
    /// A view to be drawn.
    pub fn get(&self, view: ViewId) -> &dyn View {
        match view {
            ViewId::Overview => &self.overview,
            ViewId::Todo => &self.todo,
            ViewId::Task => &self.task,
            ViewId::Units => &self.units,
            ViewId::Indicators => &self.indicators,
            ViewId::Log => &self.log,
            ViewId::Dispatch => &self.dispatch,
            ViewId::Inspection => &self.inspection,
            ViewId::Ledger => &self.ledger,
        }
    }

    /// A view to be moved.
    pub fn get_mut(&mut self, view: ViewId) -> &mut dyn View {
        match view {
            ViewId::Overview => &mut self.overview,
            ViewId::Todo => &mut self.todo,
            ViewId::Task => &mut self.task,
            ViewId::Units => &mut self.units,
            ViewId::Indicators => &mut self.indicators,
            ViewId::Log => &mut self.log,
            ViewId::Dispatch => &mut self.dispatch,
            ViewId::Inspection => &mut self.inspection,
            ViewId::Ledger => &mut self.ledger,
        }
    }

    /// There is a new board: each view takes it up once it is wanted.
    pub fn outdate(&mut self) {
        self.behind = ViewId::ALL.to_vec();
    }

    /// Has a view take up the newest board, if it has not.
    pub fn freshen(&mut self, view: ViewId, desk: &Desk) {
        let before = self.behind.len();
        self.behind.retain(|it| *it != view);
        if self.behind.len() < before {
            self.get_mut(view).refresh(desk);
        }
    }
}

/// A line at the bottom until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    pub text: String,
    pub alarm: bool,
}

/// The whole state of the screen.
pub struct State {
    pub desk: Desk,
    pub screen: Rect,
    pub view: ViewId,
    pub views: Views,
    /// The last one is on top.
    pub overlays: Vec<Box<dyn Overlay>>,
    pub toast: Option<Toast>,
    /// Where Esc leads back to.
    pub back: Vec<ViewId>,
    /// An unfinished form, from an earlier run or put by.
    pub draft: Option<String>,
    /// Someone asked to read the files again and waits for an answer.
    pub reload_asked: bool,
    pub over: bool,
    /// What is said once the terminal is given back.
    pub farewell: Option<String>,
}

impl State {
    /// Opens on the overview.
    pub fn new(desk: Desk, screen: Rect) -> Self {
        let mut state = Self {
            desk,
            screen,
            view: ViewId::Overview,
            views: Views::default(),
            overlays: Vec::new(),
            toast: None,
            back: Vec::new(),
            draft: None,
            reload_asked: false,
            over: false,
            farewell: None,
        };
        state.views.outdate();
        state.show(ViewId::Overview);
        state
    }

    /// Shows a view as the newest board has it.
    pub fn show(&mut self, view: ViewId) {
        self.view = view;
        self.views.freshen(view, &self.desk);
    }

    /// Takes up a new board.
    pub fn refresh(&mut self) {
        self.views.outdate();
        self.views.freshen(self.view, &self.desk);
    }

    /// What is kept of unfinished forms is known here, too.
    pub fn remember(&mut self, effects: &[Effect]) {
        for effect in effects {
            if let Effect::KeepDraft(text) = effect {
                self.draft = Some(text.clone());
            } else if *effect == Effect::DropDraft {
                self.draft = None;
            }
        }
    }

    /// The scopes in which keys work now, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        if let Some(overlay) = self.overlays.last() {
            return vec![overlay.scope()];
        }
        let view = self.views.get(self.view);
        let mut scopes = view.scopes().to_vec();
        if !view.takes_text() {
            scopes.push(Scope::Everywhere);
        }
        scopes
    }
}
