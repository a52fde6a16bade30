"""Addresses of the pages."""

from allauth.account import views as signing_in
from django.urls import path

from article71.web import (
    act,
    acts,
    document,
    documents,
    duties,
    duty,
    health,
    invitations,
    observation,
    observations,
    review,
    start,
)

urlpatterns = [
    path("", start.start, name="start"),
    path("acts/", acts.acts, name="acts"),
    path("acts/bodies/", acts.acts_bodies, name="acts_bodies"),
    path("acts.<slug:form>", acts.acts_file, name="acts_file"),
    path("acts/<int:number>/", act.act, name="act"),
    path("observations/", observations.observations, name="observations"),
    path("observations.<slug:form>", observations.observations_file, name="observations_file"),
    path("observations/<int:number>/", observation.observation, name="observation"),
    path("observations/<int:number>/settle/", observation.settle, name="observation_settle"),
    path("observations/<int:number>/keep-open/", observation.keep_open, name="observation_keep_open"),
    path("documents/", documents.documents, name="documents"),
    path("documents/told/", documents.documents_told, name="documents_told"),
    path("documents.<slug:form>", documents.documents_file, name="documents_file"),
    path("documents/<int:number>/", document.document, name="document"),
    path("review/", review.review, name="review"),
    path("review/<int:number>/confirm/", review.confirm, name="review_confirm"),
    path("review/<int:number>/reject/", review.reject, name="review_reject"),
    path("invitations/<str:key>/", invitations.invitation, name="invitation"),
    path("duties/", duties.duties, name="duties"),
    path("duties.<slug:form>", duties.duties_file, name="duties_file"),
    path("duties/<int:number>/", duty.duty, name="duty"),
    path("health", health.health, name="health"),
    path("sign-in/", signing_in.login, name="account_login"),
    path("sign-out/", signing_in.logout, name="account_logout"),
    path("password/", signing_in.password_change, name="account_change_password"),
]
