"""Every table of the register, collected for Django; each noun has its own file."""

from article71.register.accounts import Account
from article71.register.acts import Act, Party
from article71.register.agendas import AgendaItem, AgendaPaper, AgendaVersion
from article71.register.annotations import Annotation
from article71.register.bodies import Body, BodyName
from article71.register.developments import DelegatedAct, Development, EffectDay
from article71.register.documents import Document, File
from article71.register.duties import Duty, Owner
from article71.register.events import Event
from article71.register.evidence import Evidence
from article71.register.follows import Follow
from article71.register.intakes import Intake
from article71.register.invitations import Invitation
from article71.register.legislative_files import LegislativeFile
from article71.register.mailboxes import Mailbox
from article71.register.mandates import Mandate
from article71.register.marking_decisions import MarkingDecision
from article71.register.markings import Compartment, Marking
from article71.register.meetings import Meeting
from article71.register.mentions import Mention
from article71.register.namings import Naming
from article71.register.observations import Observation
from article71.register.occurrences import Occurrence
from article71.register.operation_versions import OperationAim, OperationVersion
from article71.register.operations import Operation
from article71.register.outbox import Line, Message
from article71.register.overlaps import Overlap, OverlapSide
from article71.register.positions import Position
from article71.register.presidencies import Presidency
from article71.register.references import Reference
from article71.register.releases import Release
from article71.register.search.stems import (
    ActStems,
    BodyStems,
    DocumentStems,
    DutyStems,
    LegislativeFileStems,
    MeetingStems,
)
from article71.register.sessions import Session
from article71.register.statements import Statement
from article71.register.tokens import Token
from article71.register.topics import Topic
from article71.register.trees import Tree
from article71.register.twins import Twin
from article71.register.unknown_names import UnknownName
from article71.register.visits import Visit

__all__ = [
    "Account",
    "Act",
    "ActStems",
    "AgendaItem",
    "AgendaPaper",
    "AgendaVersion",
    "Annotation",
    "Body",
    "BodyName",
    "BodyStems",
    "Compartment",
    "DelegatedAct",
    "Development",
    "Document",
    "DocumentStems",
    "Duty",
    "DutyStems",
    "EffectDay",
    "Event",
    "Evidence",
    "File",
    "Follow",
    "Intake",
    "Invitation",
    "LegislativeFile",
    "LegislativeFileStems",
    "Line",
    "Mailbox",
    "Mandate",
    "Marking",
    "MarkingDecision",
    "Meeting",
    "MeetingStems",
    "Mention",
    "Message",
    "Naming",
    "Observation",
    "Occurrence",
    "Operation",
    "OperationAim",
    "OperationVersion",
    "Overlap",
    "OverlapSide",
    "Owner",
    "Party",
    "Position",
    "Presidency",
    "Reference",
    "Release",
    "Session",
    "Statement",
    "Token",
    "Topic",
    "Tree",
    "Twin",
    "UnknownName",
    "Visit",
]
