"""The files of data/outils/, by name, and the model of each."""

from dataclasses import dataclass

from reseaux.tools.attestation import AttestationLabels
from reseaux.tools.checklist_labels import ChecklistLabels
from reseaux.tools.course import AssessmentLabels, CourseLabels, TestLabels
from reseaux.tools.downloads import DownloadList
from reseaux.tools.group_diagnosis import GroupDiagnosis
from reseaux.tools.newsletter_kit import NewsletterKit
from reseaux.tools.package import PackageLabels
from reseaux.tools.platform_choice import PlatformChoice
from reseaux.tools.quiz import QuizLabels
from reseaux.tools.reach_estimate import ReachEstimate
from reseaux.tools.sentence import ToolLabels
from reseaux.tools.slide_show import SlideShowLabels


@dataclass(frozen=True)
class Tools:
    """What data/outils/ holds: a field for each of its files."""

    libelles: ToolLabels
    choix: PlatformChoice
    groupe: GroupDiagnosis
    portee: ReachEstimate
    liste: ChecklistLabels
    trousse: NewsletterKit
    quiz: QuizLabels
    diapositives: SlideShowLabels
    test: TestLabels
    auto: AssessmentLabels
    cours: CourseLabels
    attestation: AttestationLabels
    paquet: PackageLabels
    telechargements: DownloadList


TOOL_FILES = Tools.__annotations__
